// Networks whose answers every target is asked for. Parameters and inputs are made by integer arithmetic, so that they
// are the same everywhere.
#pragma once
#include <tenon/run.hpp>

#include <cstddef>
#include <cstdint>

namespace targets {
namespace {  // each file its own: what an inline function is compiled for is nobody else's

using namespace tenon;

using Dense = Sequential<Linear<19, 33>, GELU<>, Linear<33, 9>, Softmax<>>;
using Image =
    Sequential<Input<3, 12, 12>, Conv2d<3, 16, 3>, ReLU, Conv2d<16, 16, Window{.kernel_size = 3, .groups = 16}>, ELU<>,
               MaxPool2d<2>, AdaptiveAvgPool2d<1>, Flatten, Linear<16, 10>>;
using Rows = Sequential<Input<5, 24>, LayerNorm<24>, Linear<24, 3>, LogSoftmax<-1>>;
using Sequence = Sequential<Input<9, 3>, LSTM<3, 20>, GRU<20, 13>, Linear<13, 2>>;

/// Calls f.operator()<Net>(name) for each.
void each_network(auto f) {
  f.template operator()<Dense>("dense");
  f.template operator()<Image>("image");
  f.template operator()<Rows>("rows");
  f.template operator()<Sequence>("sequence");
}

constexpr void fill(auto& numbers, std::uint32_t state) {
  for (float& number : numbers) {
    state = state * 1664525u + 1013904223u;
    number = static_cast<float>(static_cast<int>(state >> 16) % 1000 - 500) / 700.0f;
  }
}

template <class Net>
constexpr Parameters<Net> parameters() {
  Parameters<Net> all;
  fill(all, 1);
  return all;
}

template <class Net>
using InputOf = typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type;
template <class Net>
constexpr InputOf<Net> input() {
  InputOf<Net> x{};
  fill(x, 7);
  return x;
}

}  // namespace
}  // namespace targets
