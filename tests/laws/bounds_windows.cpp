// Whatever a model answers to a point of a box lies within the box's bounds: convolutions and pools.
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/winograd.hpp>

#include "../support/box.hpp"

using namespace tenon;
using box::holds;

TEST_CASE("bounds hold: windows") {
  holds<Sequential<Input<3, 9, 8>, Conv2d<3, 10, Window{.kernel_size = 3, .stride = 2, .padding = {1}}>,
                   BatchNorm2d<10>, ReLU, MaxPool2d<2>, ConvTranspose2d<10, 4, Window{.kernel_size = 2, .stride = 2}>,
                   AvgPool2d<2>, Flatten, Linear<16, 3>>>(6);
  holds<Sequential<Input<16, 8, 8>, Conv2d<16, 16, Window{.kernel_size = 3, .padding = {1}}>, AdaptiveAvgPool2d<2>>>(7);
}
