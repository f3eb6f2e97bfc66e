// Conv1d against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/planar.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

TEST_CASE("conv1d: as PyTorch") {
  const golden::File file("conv1d");
  golden::also<Shaped<Conv1d<1, 1, 1>, 1, 1>>(file, "1_to_1_k1_of_1");
  golden::holds<Shaped<Conv1d<1, 8, 3>, 1, 17>>(file, "1_to_8_k3");
  golden::also<Shaped<Conv1d<3, 7, 2>, 3, 11>>(file, "3_to_7_k2");
  golden::holds<Shaped<Conv1d<7, 9, Window{.kernel_size = 5, .padding = {2}}>, 7, 13>>(file, "7_to_9_k5_padding_2");
  golden::also<Shaped<Conv1d<8, 16, 3, Bias::no>, 8, 8>>(file, "8_to_16_k3_no_bias");
  golden::holds<Shaped<Conv1d<9, 17, Window{.kernel_size = 3, .stride = 2}>, 9, 14>>(file, "9_to_17_k3_stride_2");
  golden::also<Shaped<Conv1d<16, 24, 1>, 16, 5>>(file, "16_to_24_k1");
  golden::holds<Shaped<Conv1d<17, 3, Window{.kernel_size = 3, .dilation = 2}>, 17, 13>>(file, "17_to_3_k3_dilation_2");
  golden::also<Shaped<Conv1d<24, 1, Window{.kernel_size = 5, .stride = 2, .padding = {2}}>, 24, 16>>(
      file, "24_to_1_k5_stride_2_padding_2");
  golden::also<Shaped<Conv1d<3, 8, Window{.kernel_size = 3, .padding = {2}, .dilation = 2}>, 3, 1>>(
      file, "3_to_8_k3_padding_2_dilation_2");
  golden::holds<Shaped<Conv1d<3, 5, 7>, 3, 7>>(file, "as_long_as_its_input");
}

TEST_CASE("conv1d: each rule of padding, as PyTorch") {
  const golden::File file("conv1d");
  golden::holds<Shaped<Conv1d<3, 8, Window{.kernel_size = 4, .padding = Padding::same}>, 3, 9>>(file, "same_k4");
  golden::also<Shaped<Conv1d<8, 3, Window{.kernel_size = 3, .padding = Padding::same, .dilation = 2}>, 8, 9>>(
      file, "same_k3_dilation_2");
  golden::also<Shaped<Conv1d<1, 8, Window{.kernel_size = 3, .padding = Padding::causal}>, 1, 9>>(file, "causal_k3");
  golden::holds<Shaped<Conv1d<9, 7, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = 4}>, 9, 19>>(
      file, "causal_k3_dilation_4");
  golden::holds<Shaped<Conv1d<8, 9, Window{.kernel_size = 4, .stride = 2, .padding = Padding::causal}>, 8, 10>>(
      file, "causal_k4_stride_2");
  golden::also<Shaped<Conv1d<9, 6, Window{.kernel_size = 5, .padding = Padding::same, .groups = 3}>, 9, 11>>(
      file, "same_k5_groups_3");
  golden::also<Shaped<Conv1d<9, 9, Window{.kernel_size = 4, .padding = Padding::same, .groups = 9}>, 9, 7>>(
      file, "same_k4_depthwise_9");
  golden::holds<Shaped<Conv1d<3, 9, Window{.kernel_size = 3, .stride = 2, .padding = {.left = 2, .right = 1}}>, 3, 10>>(
      file, "left_2_right_1");
}

TEST_CASE("conv1d: groups and depthwise, as PyTorch") {
  const golden::File file("conv1d");
  golden::holds<Shaped<Conv1d<8, 6, Window{.kernel_size = 3, .padding = {1}, .groups = 2}>, 8, 11>>(file, "groups_2");
  golden::also<Shaped<Conv1d<6, 3, Window{.kernel_size = 4, .dilation = 3, .groups = 3}>, 6, 20>>(file,
                                                                                                  "groups_3_to_3");
  golden::also<Shaped<Conv1d<16, 16, Window{.kernel_size = 3, .groups = 2}>, 16, 9>>(file, "groups_of_8");
  golden::holds<Shaped<Conv1d<7, 7, Window{.kernel_size = 3, .padding = {1}, .groups = 7}>, 7, 12>>(file,
                                                                                                    "depthwise_7");
  golden::holds<Shaped<Conv1d<24, 24, Window{.kernel_size = 5, .stride = 2, .groups = 24}, Bias::no>, 24, 15>>(
      file, "depthwise_24_stride_2_no_bias");
  golden::holds<
      Shaped<Conv1d<8, 8, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = 2, .groups = 8}>, 8, 11>>(
      file, "depthwise_8_causal_dilation_2");
  golden::also<Shaped<Conv1d<3, 6, Window{.kernel_size = 3, .groups = 3}>, 3, 11>>(file, "depthwise_3_multiplier_2");
  golden::also<Shaped<Conv1d<1, 1, Window{.kernel_size = 3, .padding = {1}}>, 1, 6>>(file, "depthwise_1");
}
