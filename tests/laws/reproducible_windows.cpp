// The same bits everywhere: convolutions and pools.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>

#include "../support/reproducible.hpp"

using namespace reproducible;

namespace {

using Image = Sequential<Input<3, 20, 20>, Conv2d<3, 16, Window{.kernel_size = 3, .padding = {1}}>, BatchNorm2d<16>,
                         ReLU, Conv2d<16, 16, Window{.kernel_size = 3, .padding = {1}, .groups = 16}>, ELU<>,
                         Conv2d<16, 32, Window{.kernel_size = 3, .stride = 2}>, GroupNorm<4, 32>, MaxPool2d<2>,
                         AdaptiveAvgPool2d<1>, Flatten, Linear<32, 10>>;
using Back = Sequential<Input<6, 17>, ConvTranspose1d<6, 5, Window{.kernel_size = 4, .stride = 2}>, LeakyReLU<0.1>,
                        AvgPool1d<3>, Conv1d<5, 7, 5>, Tanh>;

}  // namespace

TEST_CASE("reproducible: windows") {
  CHECK(bits<Image>() == 0x8d940ed31d1a38c4);
  CHECK(bits<Back>() == 0x2bf80238d7f5fde8);
}
TEST_CASE("reproducible: windows in constant expressions") {
  twin<Sequential<Input<2, 5, 5>, Conv2d<2, 3, 3>, ELU<>, Flatten, Linear<27, 3>>>(0xf6b83dfd07614d1f);
}
