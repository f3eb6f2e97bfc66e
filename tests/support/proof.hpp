// What every network is held to: the oracle's bound on every form of a call, and the laws.
#pragma once
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <random>
#include <string>
#include <string_view>
#include <tenon/kernels/reference.hpp>
#include <tenon/model.hpp>
#include <thread>

#include "catch.hpp"

namespace proof {

using namespace tenon;

/// Numbers that a trained network might have: some negative, some zero, few large.
inline void fill(std::span<float> numbers, unsigned seed, float scale = 1.0f) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0.0f, scale);
  for (float& number : numbers) number = random() % 16 == 0 ? 0.0f : normal(random);
}

template <class Net>
std::unique_ptr<Parameters<Net>> random_parameters(unsigned seed) {
  auto parameters = std::make_unique<Parameters<Net>>();
  detail::each_parameter(wired<Net>, [&](const Node& node, const Parameter& parameter, int offset) {
    const auto size = static_cast<std::size_t>(parameter.shape.size());
    const float in = static_cast<float>(node.leaf->kernel.in > 0 ? node.leaf->kernel.in : 1);
    const std::span<float> numbers{parameters->values + offset, size};
    fill(numbers, ++seed, 1.0f / std::sqrt(in));
    if (std::string_view(parameter.name) == "running_var")
      for (float& variance : numbers) variance = 0.1f + std::fabs(variance);
  });
  return parameters;
}

/// The same bits; with -ffast-math, where two calls may be compiled differently, the same but for rounding.
inline bool same_bits(std::span<const float> a, std::span<const float> b) {
#if defined(__FAST_MATH__)
  bool same = a.size() == b.size();
  for (std::size_t i = 0; same && i < a.size(); ++i) same = std::fabs(a[i] - b[i]) <= 1e-4f * (1 + std::fabs(b[i]));
  return same;
#else
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
#endif
}

/// What -ffast-math may cost: numbers that are flushed to zero, and the oracle's own sums in another order.
#if defined(__FAST_MATH__)
inline constexpr double flushed = 1e-14;
#else
inline constexpr double flushed = 0;
#endif

/// Every number within its bound; tells the first that is not.
inline void within(const reference::Numbers& expected, std::span<const float> actual, const std::string& what) {
  REQUIRE(actual.size() == expected.size());
  for (std::size_t i = 0; i < actual.size(); ++i) {
    const double distance = std::fabs(static_cast<double>(actual[i]) - expected[i].value);
    if (distance <= expected[i].error + flushed || static_cast<double>(actual[i]) == expected[i].value ||
        (std::isnan(actual[i]) && std::isnan(expected[i].value)))
      continue;
    INFO(what << ": number " << i << " is " << actual[i] << ", the oracle says " << expected[i].value << " +- "
              << expected[i].error);
    FAIL();
  }
}

/// A network's inputs and outputs as plain vectors, one sample or several.
template <class Net>
struct Case {
  static constexpr std::size_t ins = static_cast<std::size_t>(input_count<Net>);
  static constexpr std::size_t outs = static_cast<std::size_t>(output_count<Net>);
  static std::size_t in_size(std::size_t i) {
    return static_cast<std::size_t>(wired<Net>.values[wired<Net>.in.id[i]].shape.size());
  }
  static std::size_t out_size(std::size_t i) {
    return static_cast<std::size_t>(wired<Net>.values[wired<Net>.out.id[i]].shape.size());
  }

  /// Exactly as long as they must be, so that a sanitizer sees every step too far.
  std::vector<std::unique_ptr<float[]>> in, out;
  std::size_t samples;

  explicit Case(std::size_t n) : samples(n) {
    for (std::size_t i = 0; i < ins; ++i) in.emplace_back(new float[n * in_size(i)]);
    for (std::size_t i = 0; i < outs; ++i) out.emplace_back(new float[n * out_size(i)]);
  }
  std::span<float> input(std::size_t i) { return {in[i].get(), samples * in_size(i)}; }
  std::span<float> input(std::size_t i, std::size_t s) { return {in[i].get() + s * in_size(i), in_size(i)}; }
  std::span<float> output(std::size_t i) { return {out[i].get(), samples * out_size(i)}; }
  std::span<float> output(std::size_t i, std::size_t s) { return {out[i].get() + s * out_size(i), out_size(i)}; }

  reference::Numbers truth(const Parameters<Net>& parameters, std::size_t o, std::size_t s) {
    std::vector<std::span<const float>> sample;
    for (std::size_t i = 0; i < ins; ++i) sample.push_back(input(i, s));
    return reference::run<Net>(parameters, sample)[o];
  }
  bool try_run(const auto& model, std::size_t s) {
    return [&]<std::size_t... I, std::size_t... O>(std::index_sequence<I...>, std::index_sequence<O...>) {
      return model.try_run(input(I, s)..., output(O, s)...);
    }
    (std::make_index_sequence<ins>{}, std::make_index_sequence<outs>{});
  }
  bool batch(const auto& model) {
    return [&]<std::size_t... I, std::size_t... O>(std::index_sequence<I...>, std::index_sequence<O...>) {
      return model.batch(input(I)..., output(O)...);
    }
    (std::make_index_sequence<ins>{}, std::make_index_sequence<outs>{});
  }
};

/// Output O of a call's result.
template <std::size_t O>
std::span<const float> output_of(const auto& y) {
  if constexpr (requires { y.data(); })
    return {y.data(), y.size()};
  else
    return {y.template get<O>().data(), y.template get<O>().size()};
}

/// Calls the model with padded tensors, sample s.
template <class Net>
auto call(const Model<Net>& model, Case<Net>& c, std::size_t s) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    const auto tensor = [&]<std::size_t J>(std::integral_constant<std::size_t, J>) {
      typename detail::of_shape<Tensor, float, &detail::input_getter<Net, static_cast<int>(J)>>::type x;
      std::copy(c.input(J, s).begin(), c.input(J, s).end(), x.begin());
      return x;
    };
    return model(tensor(std::integral_constant<std::size_t, I>{})...);
  }
  (std::make_index_sequence<Case<Net>::ins>{});
}

/// One by one and as a batch, from padded tensors and from bare spans: all within the oracle's bound; the forms of a
/// single call give the same bits; an answer of a batch does not depend on its place.
template <class Net>
void holds(const Parameters<Net>& parameters, Case<Net>& c) {
  const auto model = std::make_unique<Model<Net>>(parameters);
  for (std::size_t s = 0; s < c.samples; ++s) {
    const auto y = call(*model, c, s);
    REQUIRE(c.try_run(*model, s));
    [&]<std::size_t... O>(std::index_sequence<O...>) {
      (within(c.truth(parameters, O, s), output_of<O>(y), "a call"), ...);
      REQUIRE((same_bits(output_of<O>(y), c.output(O, s)) && ...));
    }
    (std::make_index_sequence<Case<Net>::outs>{});
  }
  REQUIRE(c.batch(*model));
  for (std::size_t s = 0; s < c.samples; ++s)
    for (std::size_t o = 0; o < Case<Net>::outs; ++o)
      within(c.truth(parameters, o, s), c.output(o, s), "sample " + std::to_string(s) + " of a batch");
  for (const std::size_t s : {std::size_t{0}, c.samples - 1}) {  // alone in a batch of one
    Case<Net> alone(1);
    for (std::size_t i = 0; i < Case<Net>::ins; ++i)
      std::copy(c.input(i, s).begin(), c.input(i, s).end(), alone.input(i).begin());
    REQUIRE(alone.batch(*model));
    for (std::size_t o = 0; o < Case<Net>::outs; ++o) REQUIRE(same_bits(alone.output(o, 0), c.output(o, s)));
  }
}

/// The same with random parameters and inputs, `samples` of them.
template <class Net>
void holds(unsigned seed = 1, std::size_t samples = 9) {
  INFO(detail::spelled<Net>(false).s);
  Case<Net> c(samples);
  for (std::size_t i = 0; i < Case<Net>::ins; ++i) fill(c.input(i), seed * 100 + static_cast<unsigned>(i));
  holds<Net>(*random_parameters<Net>(seed), c);
}

}  // namespace proof
