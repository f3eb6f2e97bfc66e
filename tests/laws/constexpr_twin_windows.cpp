// Constant expressions give the vectors' bits: convolutions and pools, each kernel at its smallest.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/winograd.hpp>
#include <tenon/model/model.hpp>

#include "../support/twin.hpp"

using namespace tenon;
using twin::agrees;

namespace {

constexpr Window same_3{.kernel_size = 3, .padding = {1}};

template <class... Layers>
using On = Sequential<Input<2, 4, 5>, Layers...>;

}  // namespace

TEST_CASE("constexpr and vectors agree: convolutions, channels in the lanes") {
  agrees<On<Conv2d<2, 9, same_3>, MaxPool2d<2>>>();
  agrees<On<Conv2d<2, 4, Window{.kernel_size = 2, .stride = 2, .groups = 2}>, ReLU, MaxPool2d<2>>>();
  agrees<
      On<Conv2d<2, 3, Window{.kernel_size = 3, .padding = {1}, .padding_mode = PaddingMode::reflect}>, MaxPool2d<2>>>();
}

TEST_CASE("constexpr and vectors agree: depthwise convolutions") {
  agrees<Sequential<Input<9, 3, 3>, Conv2d<9, 9, Window{.kernel_size = 3, .padding = {1}, .groups = 9}>, ReLU,
                    MaxPool2d<2>>>();
  agrees<Sequential<
      Input<3, 5>,
      Conv1d<3, 3, Window{.kernel_size = 2, .padding = {1}, .groups = 3, .padding_mode = PaddingMode::replicate}>,
      MaxPool1d<2>>>();
}

TEST_CASE("constexpr and vectors agree: convolutions, positions in the lanes") {
  agrees<On<Conv2d<2, 2, same_3>>>();
  agrees<Sequential<Input<1, 3, 19>, Conv2d<1, 1, Window{.kernel_size = 3, .stride = 2, .padding = {1}}>>>();
  agrees<Sequential<Input<8, 2, 8>, Conv2d<8, 8, 1>>>();
  agrees<Sequential<Input<1, 16>, Conv1d<1, 2, Window{.kernel_size = 3, .dilation = 2}>, Tanh>>();
}

TEST_CASE("constexpr and vectors agree: Winograd's products and plain sums") {
  using Net = Sequential<Input<16, 6, 8>, Conv2d<16, 16, same_3>, MaxPool2d<Window{.kernel_size = 2, .stride = 8}>>;
  agrees<Net>();
  agrees<Net, Options{.winograd = false}>();
}

TEST_CASE("constexpr and vectors agree: transposed convolutions") {
  agrees<Sequential<Input<2, 3>, ConvTranspose1d<2, 9, Window{.kernel_size = 3, .stride = 2}>, MaxPool1d<2>>>();
  agrees<On<ConvTranspose2d<2, 3, Window{.kernel_size = 2, .stride = 2, .padding = {1}}>>>();
}

TEST_CASE("constexpr and vectors agree: pools") {
  agrees<On<AvgPool2d<Window{.kernel_size = 3, .stride = 2, .padding = {1}}>>>();
  agrees<On<MaxPool2d<Window{.kernel_size = 3, .stride = 2, .padding = {1}}>>>();
  agrees<On<AvgPool2d<2>, Flatten, Linear<8, 3>>>();
  agrees<On<AdaptiveAvgPool2d<2>, AdaptiveMaxPool2d<1>>>();
}
