// Conv2d against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/planar.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

TEST_CASE("conv2d: as PyTorch") {
  const golden::File file("conv2d");
  golden::also<Shaped<Conv2d<1, 1, 1>, 1, 1, 1>>(file, "1_to_1_k1_of_1");
  golden::also<Shaped<Conv2d<3, 7, 1>, 3, 1, 1>>(file, "3_to_7_k1_of_1");
  golden::holds<Shaped<Conv2d<1, 8, 3>, 1, 5, 7>>(file, "1_to_8_k3");
  golden::holds<Shaped<Conv2d<3, 16, Window{.kernel_size = 3, .padding = {1}}>, 3, 5, 7>>(file, "3_to_16_k3_padding_1");
  golden::also<Shaped<Conv2d<3, 24, 3>, 3, 4, 17>>(file, "3_to_24_k3");
  golden::also<Shaped<Conv2d<7, 9, 2>, 7, 6, 5>>(file, "7_to_9_k2");
  golden::also<Shaped<Conv2d<8, 8, Window{.kernel_size = 3, .padding = {1}}, Bias::no>, 8, 3, 17>>(
      file, "8_to_8_k3_padding_1_no_bias");
  golden::also<Shaped<Conv2d<8, 1, Window{.kernel_size = 1, .stride = 2}>, 8, 5, 7>>(file, "8_to_1_k1_stride_2");
  golden::holds<Shaped<Conv2d<9, 17, Window{.kernel_size = {3, 5}, .padding = {1, 2}}>, 9, 6, 9>>(
      file, "9_to_17_k3_5_padding_1_2");
  golden::holds<Shaped<Conv2d<16, 24, Window{.kernel_size = 3, .stride = 2, .padding = {1}}>, 16, 7, 9>>(
      file, "16_to_24_k3_stride_2_padding_1");
  golden::also<Shaped<Conv2d<17, 3, Window{.kernel_size = 1, .stride = 2}>, 17, 5, 7>>(file, "17_to_3_k1_stride_2");
  golden::holds<Shaped<Conv2d<24, 7, Window{.kernel_size = 5, .padding = {2}}>, 24, 5, 7>>(file,
                                                                                           "24_to_7_k5_padding_2");
}

TEST_CASE("conv2d: strides, dilations and windows as large as the image, as PyTorch") {
  const golden::File file("conv2d");
  golden::holds<Shaped<Conv2d<3, 8, Window{.kernel_size = 5, .stride = {1, 2}, .padding = {2}}>, 3, 7, 11>>(
      file, "3_to_8_k5_stride_1_2_padding_2");
  golden::holds<Shaped<Conv2d<3, 9, Window{.kernel_size = 3, .padding = {2}, .dilation = 2}>, 3, 7, 9>>(
      file, "3_to_9_k3_padding_2_dilation_2");
  golden::also<Shaped<Conv2d<1, 16, Window{.kernel_size = 3, .dilation = {2, 1}}, Bias::no>, 1, 9, 7>>(
      file, "1_to_16_k3_dilation_2_1_no_bias");
  golden::also<Shaped<Conv2d<1, 3, Window{.kernel_size = 2, .padding = {2}}>, 1, 4, 3>>(file, "1_to_3_k2_padding_2");
  golden::also<Shaped<Conv2d<1, 3, Window{.kernel_size = 5, .padding = {2}}>, 1, 2, 1>>(file,
                                                                                        "1_to_3_k5_padding_2_of_2_1");
  golden::holds<Shaped<Conv2d<3, 5, Window{.kernel_size = {5, 7}}>, 3, 5, 7>>(file, "as_large_as_its_input");
  golden::holds<Shaped<Conv2d<3, 8, Window{.kernel_size = {1, 3}}>, 3, 1, 13>>(file, "1_by_13");
  golden::also<Shaped<Conv2d<3, 8, Window{.kernel_size = {3, 1}}>, 3, 13, 1>>(file, "13_by_1");
}

TEST_CASE("conv2d: each rule of padding, as PyTorch") {
  const golden::File file("conv2d");
  golden::also<Shaped<Conv2d<3, 8, Window{.kernel_size = {2, 4}, .padding = Padding::same}>, 3, 5, 6>>(file,
                                                                                                       "same_k2_4");
  golden::holds<Shaped<Conv2d<8, 9, Window{.kernel_size = 3, .padding = Padding::same, .dilation = 2}>, 8, 5, 7>>(
      file, "same_k3_dilation_2");
  golden::holds<Shaped<Conv2d<1, 3, Window{.kernel_size = {3, 2}, .padding = Padding::causal}>, 1, 5, 6>>(
      file, "causal_k3_2");
  golden::also<
      Shaped<Conv2d<3, 4, Window{.kernel_size = 3, .stride = 2, .padding = {.bottom = 1, .right = 1}}>, 3, 8, 8>>(
      file, "right_1_bottom_1");
  golden::holds<
      Shaped<Conv2d<1, 9, Window{.kernel_size = {3, 2}, .padding = {.top = 2, .bottom = 1, .left = 1}}>, 1, 5, 7>>(
      file, "left_1_top_2_bottom_1");
}
