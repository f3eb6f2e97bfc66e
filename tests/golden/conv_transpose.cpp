// Transposed convolutions against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/pool.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

TEST_CASE("conv_transpose1d: as PyTorch") {
  const golden::File file("conv_transpose1d");
  golden::holds<Shaped<ConvTranspose1d<1, 1, 1>, 1, 1>>(file, "1_to_1_k1_of_1");
  golden::also<Shaped<ConvTranspose1d<3, 7, Window{.kernel_size = 2, .stride = 2}>, 3, 5>>(file, "3_to_7_k2_stride_2");
  golden::holds<Shaped<ConvTranspose1d<9, 8, 3, Bias::no>, 9, 7>>(file, "9_to_8_k3_no_bias");
  golden::also<
      Shaped<ConvTranspose1d<8, 9, Window{.kernel_size = 5, .stride = 3, .padding = {2}, .output_padding = 1}>, 8, 7>>(
      file, "8_to_9_k5_stride_3_padding_2_and_1");
  golden::holds<Shaped<
      ConvTranspose1d<7, 17, Window{.kernel_size = 3, .stride = 2, .padding = {1}, .dilation = 2, .output_padding = 1}>,
      7, 6>>(file, "7_to_17_k3_stride_2_dilation_2");
  golden::also<Shaped<ConvTranspose1d<17, 1, Window{.kernel_size = 4, .stride = 2, .padding = {1}}>, 17, 11>>(
      file, "17_to_1_k4_stride_2_padding_1");
  golden::holds<Shaped<ConvTranspose1d<1, 3, Window{.kernel_size = 2, .stride = 5}>, 1, 4>>(file, "1_to_3_k2_stride_5");
  golden::also<Shaped<ConvTranspose1d<3, 9, Window{.kernel_size = 7, .padding = {5}}>, 3, 9>>(file,
                                                                                              "3_to_9_k7_padding_5");
  golden::holds<Shaped<ConvTranspose1d<3, 8, Window{.kernel_size = 2, .dilation = 3, .output_padding = 2}>, 3, 5>>(
      file, "3_to_8_dilation_3_and_2");
}

TEST_CASE("conv_transpose2d: as PyTorch") {
  const golden::File file("conv_transpose2d");
  golden::also<Shaped<ConvTranspose2d<3, 8, Window{.kernel_size = 2, .stride = 2}>, 3, 3, 5>>(file,
                                                                                              "3_to_8_k2_stride_2");
  golden::holds<Shaped<ConvTranspose2d<8, 7, Window{.kernel_size = 3, .padding = {1}}, Bias::no>, 8, 5, 7>>(
      file, "8_to_7_k3_padding_1_no_bias");
  golden::also<Shaped<ConvTranspose2d<7, 9, Window{.kernel_size = 3, .stride = 2, .padding = {1}, .output_padding = 1}>,
                      7, 4, 5>>(file, "7_to_9_k3_stride_2_padding_1_and_1");
  golden::holds<Shaped<ConvTranspose2d<9, 17, Window{.kernel_size = 4, .stride = 2, .padding = {1}}>, 9, 3, 7>>(
      file, "9_to_17_k4_stride_2_padding_1");
  golden::also<
      Shaped<ConvTranspose2d<
                 1, 3, Window{.kernel_size = {3, 5}, .stride = {2, 1}, .padding = {1, 2}, .output_padding = {1, 0}}>,
             1, 5, 4>>(file, "1_to_3_k3_5_stride_2_1_padding_1_2");
  golden::holds<
      Shaped<ConvTranspose2d<3, 8, Window{.kernel_size = {2, 3}, .stride = {3, 1}, .dilation = {1, 2}}>, 3, 3, 5>>(
      file, "3_to_8_k2_3_stride_3_1_dilation_1_2");
  golden::also<Shaped<
      ConvTranspose2d<5, 9, Window{.kernel_size = 3, .stride = 2, .padding = {.bottom = 1, .right = 1}}>, 5, 4, 5>>(
      file, "right_1_bottom_1");
}

TEST_CASE("transposed convolutions in groups: as PyTorch") {
  const golden::File rows("conv_transpose1d"), images("conv_transpose2d");
  golden::holds<Shaped<ConvTranspose1d<6, 10, Window{.kernel_size = 3, .stride = 2, .groups = 2}>, 6, 9>>(rows,
                                                                                                          "groups_2");
  golden::also<Shaped<
      ConvTranspose1d<9, 9, Window{.kernel_size = 4, .stride = 2, .padding = {1}, .groups = 9}, Bias::no>, 9, 7>>(
      rows, "depthwise_9_k4_stride_2_no_bias");
  golden::holds<Shaped<ConvTranspose2d<6, 9, Window{.kernel_size = 3, .stride = 2, .groups = 3}>, 6, 4, 3>>(images,
                                                                                                            "groups_3");
  golden::also<Shaped<
      ConvTranspose2d<8, 8, Window{.kernel_size = 4, .stride = 2, .padding = {1}, .groups = 8}, Bias::no>, 8, 3, 4>>(
      images, "depthwise_8_k4_stride_2_no_bias");
}

TEST_CASE("networks of transposed convolutions: as PyTorch") {
  constexpr Window same_3{.kernel_size = 3, .padding = {1}};
  const golden::File file("conv_networks");
  using Deep = Sequential<MaxPool2d<2>, Named<"bottom", Conv2d<9, 13, same_3>>, ReLU,
                          Named<"up", ConvTranspose2d<13, 9, Window{.kernel_size = 2, .stride = 2}>>>;
  golden::holds<Sequential<Input<2, 4, 6>, Named<"enc", Conv2d<2, 9, same_3>>, ReLU, Branch<Identity, Deep>, Concat,
                           Named<"dec", Conv2d<18, 3, same_3>>>>(file, "unet");
  golden::also<Sequential<
      Linear<5, 54>, Reshape<9, 2, 3>,
      ConvTranspose2d<9, 7, Window{.kernel_size = 4, .stride = 2, .padding = {1}}, Bias::no>, BatchNorm2d<7>, ReLU,
      ConvTranspose2d<7, 3, Window{.kernel_size = 3, .stride = 2, .padding = {1}, .output_padding = 1}>, Tanh>>(
      file, "generator");
  golden::holds<Sequential<Input<1, 13>, Conv1d<1, 7, Window{.kernel_size = 5, .stride = 2}>,
                           ConvTranspose1d<7, 9, Window{.kernel_size = 5, .stride = 2}>, BatchNorm1d<9>, ELU<>,
                           ConvTranspose1d<9, 1, Window{.kernel_size = 4, .stride = 3}>>>(file, "decoded_row");
}
