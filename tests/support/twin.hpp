// A model in a constant expression computes what the vectors compute at run time: on this target, to the bit.
#pragma once
#include <tenon/model/stream.hpp>

#include "proof.hpp"

namespace twin {

using namespace tenon;
using namespace tenon::extend;

template <class Net>
constexpr Parameters<Net> parameters() {
  Parameters<Net> p;
  unsigned state = 1;
  for (float& v : p) {
    state = state * 1664525u + 1013904223u;
    v = static_cast<float>(static_cast<int>(state >> 16) % 1000 - 500) / 900.0f;
  }
  detail::each_parameter(wired<Net>, [&](const Node&, const Parameter& parameter, std::int64_t offset) {
    for (std::int64_t i = offset; i < offset + parameter.shape.size(); ++i)
      if (std::string_view(parameter.name) == "running_var") p.values[i] += 1.0f;
  });
  return p;
}

template <class X>
constexpr X input() {
  X x{};
  for (std::size_t i = 0; i < X::size(); ++i) x[i] = static_cast<float>(static_cast<int>(i) * 37 % 11 - 5) / 7.0f;
  return x;
}

template <class Net>
using InputOf = typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type;

/// Both answers are the same bits; with -ffast-math within the oracle's bounds.
template <class Net, Options O>
void agrees(std::span<const float> expected, std::span<const float> actual) {
#if defined(__FAST_MATH__)
  static constexpr InputOf<Net> x = input<InputOf<Net>>();
  const auto truth =
      oracle::run<Net>(as_stored<O.weights>(parameters<Net>()), {std::span<const float>(x.data(), x.size())});
  proof::within(truth[0], expected, "constexpr");
  proof::within(truth[0], actual, "vectors");
#else
  REQUIRE(proof::same_bits(actual, expected));
#endif
}

/// The model of a network, and of its input.
template <class Net, Options O = Options{}>
void agrees() {
  INFO(detail::spelled<Net>(false).s);
  static constexpr Model<Net, O> model{parameters<Net>()};
  static constexpr InputOf<Net> x = input<InputOf<Net>>();
  static constexpr auto expected = model(x);
  InputOf<Net> hidden = x;
  asm volatile("" : : "r"(&hidden) : "memory");  // not a constant any more
  const auto actual = model(hidden);
  agrees<Net, O>(proof::output_of<0>(expected), proof::output_of<0>(actual));
}

/// The answers to frames of In numbers, one behind another; zeros where there is none.
template <class Net, int In, std::size_t Count>
constexpr auto streamed(const Model<Net>& model, const std::array<Tensor<float, In>, Count>& frames) {
  constexpr auto& graph = wired<detail::Frames<Net>>;
  constexpr auto size = static_cast<std::size_t>(graph.values[graph.out.id[0]].shape.size());
  State<Net> state;
  std::array<float, Count * size> answers{};
  for (std::size_t t = 0; t < Count; ++t) {
    const auto y = model.step(frames[t], state);
    for (std::size_t i = 0; i < size; ++i)
      if constexpr (requires { *y; })
        answers[t * size + i] = y ? (*y)[i] : 0.0f;
      else
        answers[t * size + i] = y[i];
  }
  return answers;
}

/// The same frame by frame.
template <class Net, int In, std::size_t Count = 5>
void streams_agree() {
  INFO(detail::spelled<Net>(false).s);
  static constexpr Model<Net> model{parameters<Net>()};
  static constexpr auto frames = [] {
    std::array<Tensor<float, In>, Count> all{};
    const auto numbers = input<Tensor<float, In* static_cast<int>(Count)>>();
    for (std::size_t t = 0; t < Count; ++t)
      for (std::size_t i = 0; i < In; ++i) all[t][i] = numbers[t * In + i];
    return all;
  }();
  static constexpr auto expected = streamed(model, frames);
  auto hidden = frames;
  asm volatile("" : : "r"(&hidden) : "memory");
  const auto actual = streamed(model, hidden);
  for (std::size_t i = 0; i < actual.size(); ++i) {
#if defined(__FAST_MATH__)
    REQUIRE(std::fabs(actual[i] - expected[i]) <= 1e-5f);
#else
    REQUIRE(proof::same_bits({&actual[i], 1}, {&expected[i], 1}));
#endif
  }
}

}  // namespace twin
