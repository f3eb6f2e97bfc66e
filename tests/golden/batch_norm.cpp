// BatchNorm in eval() against PyTorch: by itself, packed into what stands before it, and where it cannot be.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/pool.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

TEST_CASE("batch_norm: alone, as PyTorch") {
  const golden::File file("batch_norm");
  golden::also<Shaped<BatchNorm1d<1>, 1>>(file, "1d_1");
  golden::holds<Shaped<BatchNorm1d<9>, 9>>(file, "1d_9");
  golden::holds<Shaped<BatchNorm1d<17, 1e-3>, 17>>(file, "1d_17_eps");
  golden::holds<Shaped<BatchNorm1d<9, 1e-5, Affine::no>, 9>>(file, "1d_9_no_affine");
  golden::holds<Sequential<Input<3, 5, 7>, Conv2d<3, 8, 3>, BatchNorm2d<8, 1e-5, Affine::no>>>(
      file, "after_conv2d_no_affine");
  golden::holds<Shaped<BatchNorm1d<5>, 5, 7>>(file, "1d_5_7");
  golden::also<Shaped<BatchNorm1d<8>, 8, 1>>(file, "1d_8_1");
  golden::also<Shaped<BatchNorm1d<1, 1e-3>, 1, 9>>(file, "1d_1_9_eps");
  golden::holds<Shaped<BatchNorm2d<3>, 3, 4, 5>>(file, "2d_3_4_5");
  golden::holds<Shaped<BatchNorm2d<1, 1e-3>, 1, 5, 7>>(file, "2d_1_5_7_eps");
  golden::also<Shaped<BatchNorm2d<16>, 16, 1, 1>>(file, "2d_16_1_1");
}

TEST_CASE("batch_norm: beside Linear, as PyTorch") {
  const golden::File file("batch_norm");
  golden::also<Sequential<Linear<10, 9>, BatchNorm1d<9, 1e-3>, ReLU>>(file, "after_linear");
  golden::holds<Sequential<Linear<7, 17, Bias::no>, BatchNorm1d<17>>>(file, "after_linear_no_bias");
  golden::also<Sequential<Input<5, 7>, Linear<7, 9>, BatchNorm1d<5>, Tanh>>(file, "after_linear_of_rows");
  golden::holds<Sequential<Input<5, 7>, Linear<7, 5>, BatchNorm1d<5>>>(file, "after_linear_of_as_many_rows");
  golden::also<Sequential<Linear<10, 9>, ReLU, BatchNorm1d<9>>>(file, "after_linear_relu");
  golden::also<Sequential<Linear<10, 9>, BatchNorm1d<9>, BatchNorm1d<9, 1e-3>>>(file, "twice");
  golden::holds<Sequential<Input<10>, BatchNorm1d<10>, Linear<10, 9>>>(file, "before_linear");
}

TEST_CASE("batch_norm: behind convolutions and pools, as PyTorch") {
  const golden::File file("batch_norm");
  golden::also<Sequential<Input<3, 11>, Conv1d<3, 9, Window{.kernel_size = 3, .padding = {1}}>, BatchNorm1d<9>, ReLU>>(
      file, "after_conv1d");
  golden::holds<Sequential<Input<3, 5, 7>, Conv2d<3, 8, 3>, BatchNorm2d<8, 1e-3>, ReLU>>(file, "after_conv2d");
  golden::also<Sequential<Input<3, 5, 7>, Conv2d<3, 17, 3, Bias::no>, BatchNorm2d<17>>>(file, "after_conv2d_no_bias");
  golden::holds<Sequential<Input<6, 5, 7>, Conv2d<6, 9, Window{.kernel_size = 3, .groups = 3}>, BatchNorm2d<9>>>(
      file, "after_grouped_conv2d");
  golden::holds<Sequential<Input<9, 5, 7>, Conv2d<9, 9, Window{.kernel_size = 3, .groups = 9}>, BatchNorm2d<9>, ReLU>>(
      file, "after_depthwise_conv2d");
  golden::also<Sequential<Input<3, 5, 7>, Conv2d<3, 9, 3>, ReLU, BatchNorm2d<9>>>(file, "after_conv2d_relu");
  golden::holds<Sequential<Input<9, 5, 7>, MaxPool2d<2>, BatchNorm2d<9>, Tanh>>(file, "after_pool");
  golden::holds<Sequential<Input<1, 4, 5>, Conv2d<1, 3, 3>, Flatten, BatchNorm1d<18>>>(file, "after_flatten");
}
