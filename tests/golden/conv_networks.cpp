// Networks of convolutions against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>

#include "../support/golden.hpp"

using namespace tenon;

namespace {

constexpr Window same_3{.kernel_size = 3, .padding = {1}};

template <int C, int Stride>
using Depthwise = Conv2d<C, C, Window{.kernel_size = 3, .stride = Stride, .padding = {1}, .groups = C}, Bias::no>;
template <int Dilation>
using Causal = Residual<Conv1d<9, 9, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = Dilation}>,
                        BatchNorm1d<9>, ReLU, Conv1d<9, 9, 1>>;

}  // namespace

TEST_CASE("image classifiers: as PyTorch") {
  const golden::File file("conv_networks");
  golden::holds<Sequential<Input<1, 28, 28>, Conv2d<1, 8, 3>, ReLU, MaxPool2d<2>, Conv2d<8, 16, 3>, ReLU, MaxPool2d<2>,
                           Flatten, Linear<400, 10>>>(file, "small_cnn");
  golden::holds<Sequential<Input<3, 12, 13>, Conv2d<3, 8, Window{.kernel_size = 3, .stride = 2, .padding = {1}}>, ReLU6,
                           Depthwise<8, 1>, BatchNorm2d<8>, ReLU6, Conv2d<8, 17, 1, Bias::no>, BatchNorm2d<17>, ReLU6,
                           Depthwise<17, 2>, BatchNorm2d<17>, ReLU6, Conv2d<17, 9, 1, Bias::no>, BatchNorm2d<9>, ReLU6,
                           Flatten, Linear<108, 5>>>(file, "separable");
}

TEST_CASE("residual blocks of convolutions: as PyTorch") {
  const golden::File file("conv_networks");
  golden::holds<Sequential<
      Input<5, 9, 7>,
      Branch<Sequential<Named<"conv1", Conv2d<5, 9, Window{.kernel_size = 3, .stride = 2, .padding = {1}}, Bias::no>>,
                        Named<"bn1", BatchNorm2d<9>>, ReLU, Named<"conv2", Conv2d<9, 9, same_3, Bias::no>>,
                        Named<"bn2", BatchNorm2d<9>>>,
             Named<"downsample",
                   Sequential<Conv2d<5, 9, Window{.kernel_size = 1, .stride = 2}, Bias::no>, BatchNorm2d<9>>>>,
      Add, ReLU>>(file, "residual_block");
  golden::holds<
      Sequential<Input<3, 6, 7>, Conv2d<3, 8, 3>, Residual<Conv2d<8, 8, same_3>, BatchNorm2d<8>, ReLU>, ReLU>>(
      file, "identity_block");
  golden::holds<Sequential<Input<2, 23>, Conv1d<2, 9, 1>, Causal<1>, Causal<2>, Causal<4>, Conv1d<9, 1, 1>, Tanh>>(
      file, "temporal");
}
