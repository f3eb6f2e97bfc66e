// Math::reproducible: the same bits from every compiler and instruction set. What they are was found once and stands in
// laws/reproducible_*; whoever runs those tests anywhere else must find them again.
#pragma once
#include <tenon/declare.hpp>
#include <tenon/model/model.hpp>

#include <bit>
#include <cstdint>
#include <string_view>

#include "catch.hpp"

namespace reproducible {

using namespace tenon;
using namespace tenon::extend;

constexpr Options options{.math = Math::reproducible};

constexpr float pattern(std::uint32_t& state) {
  state = state * 1664525u + 1013904223u;
  return static_cast<float>(static_cast<int>(state >> 16) % 1000 - 500) / 700.0f;
}
template <class Net>
constexpr Parameters<Net> parameters() {
  Parameters<Net> p;
  std::uint32_t state = 1;
  for (float& v : p) v = pattern(state);
  detail::each_parameter(wired<Net>, [&](const Node&, const Parameter& parameter, std::int64_t offset) {
    for (std::int64_t i = offset; i < offset + parameter.shape.size(); ++i)
      if (std::string_view(parameter.name) == "running_var") p.values[i] += 1.0f;
  });
  return p;
}
template <class X>
constexpr X input(std::uint32_t state = 7) {
  X x{};
  for (std::size_t i = 0; i < X::size(); ++i) x[i] = pattern(state) * 3;
  return x;
}
template <class Net>
using InputOf = typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type;

constexpr std::uint64_t hash(std::uint64_t h, const auto& numbers) {
  for (const float number : numbers) h = (h ^ std::bit_cast<std::uint32_t>(number)) * 0x100000001b3u;
  return h;
}
constexpr std::uint64_t start = 0xcbf29ce484222325u;

/// Of one call.
template <class Net>
std::uint64_t bits() {
  static const Model<Net, options> model{parameters<Net>()};
  return hash(start, model(input<InputOf<Net>>()));
}
/// Of seven samples together.
template <class Net>
std::uint64_t bits_of_batch() {
  static const Model<Net, options> model{parameters<Net>()};
  InputOf<Net> x[7];
  for (std::uint32_t i = 0; i < 7; ++i) x[i] = input<InputOf<Net>>(i);
  typename Model<Net, options>::Output y[7];
  REQUIRE(model.batch(x, y));
  std::uint64_t h = start;
  for (const auto& one : y) h = hash(h, one);
  return h;
}
/// Of a hundred steps.
template <class Net>
std::uint64_t bits_of_steps() {
  static const Model<Net, options> model{parameters<Net>()};
  State<Net> state;
  std::uint64_t h = start;
  std::uint32_t random = 5;
  for (int t = 0; t < 100; ++t)
    h = hash(h, model.step(Tensor<float, 3>{pattern(random), pattern(random), 0.5f}, state));
  return h;
}
/// In a constant expression and at run time.
template <class Net>
void twin(std::uint64_t expected) {
  constexpr Model<Net, options> model{parameters<Net>()};
  constexpr InputOf<Net> x = input<InputOf<Net>>();
  constexpr std::uint64_t constant = hash(start, model(x));
  InputOf<Net> hidden = x;
  asm volatile("" : : "r"(&hidden) : "memory");
  CHECK(hash(start, model(hidden)) == constant);
  CHECK(constant == expected);
}

}  // namespace reproducible
