// Convolutions whose input is padded with its own numbers, against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

namespace {

constexpr PaddingMode reflect = PaddingMode::reflect, replicate = PaddingMode::replicate,
                      circular = PaddingMode::circular;

}  // namespace

TEST_CASE("conv1d, reflected at its ends: as PyTorch") {
  const golden::File file("conv1d");
  golden::holds<Shaped<Conv1d<8, 9, Window{.kernel_size = 3, .padding = {1}, .padding_mode = reflect}>, 8, 17>>(
      file, "reflect_k3_padding_1");
  golden::also<Shaped<Conv1d<3, 7, Window{.kernel_size = 7, .padding = {3}, .padding_mode = reflect}>, 3, 4>>(
      file, "reflect_k7_padding_3_of_4");
  golden::holds<Shaped<
      Conv1d<7, 8, Window{.kernel_size = 4, .padding = Padding::same, .dilation = 2, .padding_mode = reflect}>, 7, 11>>(
      file, "reflect_same_k4_dilation_2");
  golden::also<Shaped<
      Conv1d<3, 8, Window{.kernel_size = 3, .stride = 2, .padding = {.left = 2, .right = 1}, .padding_mode = reflect}>,
      3, 10>>(file, "reflect_left_2_right_1");
}

TEST_CASE("conv1d, its ends repeated: as PyTorch") {
  const golden::File file("conv1d");
  golden::holds<
      Shaped<Conv1d<1, 17, Window{.kernel_size = 5, .stride = 2, .padding = {2}, .padding_mode = replicate}>, 1, 16>>(
      file, "replicate_k5_padding_2_stride_2");
  golden::also<
      Shaped<Conv1d<9, 3, Window{.kernel_size = 3, .padding = {4}, .dilation = 2, .padding_mode = replicate}>, 9, 3>>(
      file, "replicate_k3_padding_4_of_3");
  golden::holds<Shaped<
      Conv1d<3, 8, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = 2, .padding_mode = replicate}>, 3,
      9>>(file, "replicate_causal_k3_dilation_2");
  golden::also<Shaped<
      Conv1d<6, 14, Window{.kernel_size = 3, .padding = {1}, .groups = 2, .padding_mode = replicate}, Bias::no>, 6, 9>>(
      file, "replicate_groups_2_no_bias");
}

TEST_CASE("conv1d and conv2d, padded in a circle: as PyTorch") {
  const golden::File rows("conv1d"), images("conv2d");
  golden::holds<Shaped<Conv1d<3, 8, Window{.kernel_size = 3, .padding = {1}, .padding_mode = circular}>, 3, 9>>(
      rows, "circular_k3_padding_1");
  golden::holds<
      Shaped<Conv1d<2, 3, Window{.kernel_size = 5, .stride = 2, .padding = {4}, .padding_mode = circular}>, 2, 4>>(
      rows, "circular_k5_padding_4_of_4_stride_2");
  golden::holds<Shaped<Conv2d<3, 9, Window{.kernel_size = 3, .stride = 2, .padding = {2, 1}, .padding_mode = circular}>,
                       3, 5, 8>>(images, "circular_k3_padding_2_1_stride_2");
  golden::holds<
      Shaped<Conv2d<8, 8, Window{.kernel_size = 3, .padding = {1}, .groups = 8, .padding_mode = circular}>, 8, 4, 7>>(
      images, "circular_depthwise_8");
}

TEST_CASE("conv2d, its edges reflected or repeated: as PyTorch") {
  const golden::File file("conv2d");
  golden::holds<Shaped<Conv2d<3, 8, Window{.kernel_size = 3, .padding = {1}, .padding_mode = reflect}>, 3, 5, 7>>(
      file, "reflect_k3_padding_1");
  golden::also<
      Shaped<Conv2d<7, 9, Window{.kernel_size = {3, 5}, .padding = {2, 4}, .padding_mode = reflect}>, 7, 3, 5>>(
      file, "reflect_k3_5_padding_2_4");
  golden::holds<
      Shaped<Conv2d<9, 9, Window{.kernel_size = 3, .stride = 2, .padding = {1}, .groups = 9, .padding_mode = reflect}>,
             9, 5, 8>>(file, "reflect_depthwise_9_stride_2");
  golden::also<
      Shaped<Conv2d<1, 17, Window{.kernel_size = 3, .stride = 2, .padding = {1}, .padding_mode = replicate}>, 1, 7, 6>>(
      file, "replicate_k3_padding_1_stride_2");
  golden::holds<Shaped<Conv2d<8, 3, Window{.kernel_size = 2, .padding = {3}, .dilation = 2, .padding_mode = replicate}>,
                       8, 2, 4>>(file, "replicate_k2_padding_3_dilation_2");
  golden::also<
      Shaped<Conv2d<6, 9, Window{.kernel_size = 4, .padding = Padding::same, .groups = 3, .padding_mode = replicate}>,
             6, 5, 6>>(file, "replicate_groups_3_same_k4");
  golden::holds<
      Shaped<Conv2d<8, 8, Window{.kernel_size = 3, .padding = {1}, .groups = 8, .padding_mode = replicate}>, 8, 4, 7>>(
      file, "replicate_depthwise_8");
}

TEST_CASE("padding modes before a pool that leaves a rest: as PyTorch") {
  golden::also<
      Sequential<Input<3, 7, 9>, Conv2d<3, 9, Window{.kernel_size = 3, .padding = {1}, .padding_mode = reflect}>,
                 BatchNorm2d<9>, ReLU, MaxPool2d<2>,
                 Conv2d<9, 7, Window{.kernel_size = 3, .stride = 2, .padding = {1}, .padding_mode = replicate}>>>(
      golden::File("conv_networks"), "reflect_then_pool");
}
