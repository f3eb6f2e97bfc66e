// Convolutions in groups and of each channel by itself against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/depthwise.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

TEST_CASE("conv2d in groups: as PyTorch") {
  const golden::File file("conv2d");
  golden::holds<Shaped<Conv2d<8, 6, Window{.kernel_size = 3, .padding = {1}, .groups = 2}>, 8, 5, 7>>(file, "groups_2");
  golden::holds<Shaped<Conv2d<9, 3, Window{.kernel_size = 3, .groups = 3}>, 9, 6, 5>>(file, "groups_3_to_3");
  golden::holds<Shaped<Conv2d<16, 16, Window{.kernel_size = 3, .stride = 2, .groups = 2}>, 16, 5, 7>>(file,
                                                                                                      "groups_of_8");
  golden::holds<Shaped<Conv2d<6, 27, Window{.kernel_size = 2, .groups = 3}, Bias::no>, 6, 4, 5>>(file,
                                                                                                 "groups_of_9_no_bias");
}

TEST_CASE("depthwise conv2d: as PyTorch") {
  const golden::File file("conv2d");
  golden::holds<Shaped<Conv2d<7, 7, Window{.kernel_size = 3, .stride = 2, .padding = {1}, .groups = 7}>, 7, 7, 9>>(
      file, "depthwise_7_stride_2_padding_1");
  golden::holds<Shaped<Conv2d<8, 8, Window{.kernel_size = 3, .padding = {1}, .groups = 8}>, 8, 7, 9>>(
      file, "depthwise_8_padding_1");
  golden::holds<Shaped<Conv2d<17, 17, Window{.kernel_size = 3, .dilation = 2, .groups = 17}, Bias::no>, 17, 9, 7>>(
      file, "depthwise_17_dilation_2_no_bias");
  golden::holds<Shaped<Conv2d<24, 24, Window{.kernel_size = 5, .padding = {2}, .groups = 24}>, 24, 5, 7>>(
      file, "depthwise_24_k5_padding_2");
  golden::holds<Shaped<Conv2d<7, 14, Window{.kernel_size = 3, .groups = 7}>, 7, 5, 6>>(file,
                                                                                       "depthwise_7_multiplier_2");
  golden::holds<Shaped<Conv2d<8, 16, Window{.kernel_size = 3, .stride = 2, .padding = {1}, .groups = 8}>, 8, 7, 6>>(
      file, "depthwise_8_multiplier_2_stride_2");
}
