// What the lists of networks share whose answers every target is asked for: matrices.hpp, recurrent.hpp, windows.hpp.
// Each list has only its own kernels, so that a change of one kernel compiles one list. Parameters and inputs are made
// by integer arithmetic, so that they are the same everywhere.
#pragma once
#include <tenon/declare.hpp>
#include <tenon/model/model.hpp>

#include <cstddef>
#include <cstdint>

namespace targets {
namespace {  // each file its own: what an inline function is compiled for is nobody else's

using namespace tenon;

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
