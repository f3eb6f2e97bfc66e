// Networks whose answers every target is asked for. Parameters and inputs are made by integer arithmetic, so that they
// are the same everywhere.
#pragma once
#include <tenon/run.hpp>

#include <cstddef>
#include <cstdint>

namespace targets {
namespace {  // each file its own: what an inline function is compiled for is nobody else's

using namespace tenon;

using Dense = Sequential<Linear<9, 13>, GELU<>, Linear<13, 5>, Softmax<>>;
using Image = Sequential<Input<2, 6, 6>, Conv2d<2, 8, 3>, ReLU, Conv2d<8, 8, Window{.kernel_size = 3, .groups = 8}>,
                         ELU<>, AdaptiveAvgPool2d<1>, Flatten, Linear<8, 3>>;
using Rows = Sequential<Input<5, 12>, LayerNorm<12>, Linear<12, 3>, LogSoftmax<-1>>;
using Sequence = Sequential<Input<5, 3>, LSTM<3, 8>, GRU<8, 5>, Linear<5, 2>>;

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
