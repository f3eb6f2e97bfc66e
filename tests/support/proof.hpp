// What every network is held to: the oracle's bound on every form of a call, and the laws.
#pragma once
#include <algorithm>
#include <array>
#include <atomic>
#include <boost/core/demangle.hpp>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <random>
#include <string>
#include <string_view>
#include <tenon/model/model.hpp>
#include <tenon/model/stored.hpp>
#include <thread>
#include <typeinfo>
#include "../oracle/reference.hpp"

#include "bits.hpp"
#include "catch.hpp"
#include "memory.hpp"

namespace proof {

using namespace tenon;
using namespace tenon::extend;

/// Numbers that a trained network might have: some negative, some zero, few large.
inline void fill(std::span<float> numbers, unsigned seed, float scale = 1.0f) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0.0f, scale);
  for (float& number : numbers) number = random() % 16 == 0 ? 0.0f : normal(random);
}

/// Each parameter as a trained network might have it.
inline void fill(const Node* nodes, int count, float* values, unsigned seed) {
  detail::each_parameter(nodes, count, [&](const Node& node, const Parameter& parameter, std::int64_t offset) {
    const std::span numbers{values + offset, static_cast<std::size_t>(parameter.shape.size())};
    fill(numbers, ++seed, 1.0f / std::sqrt(static_cast<float>(std::max(node.leaf->kernel.in, 1))));
    if (std::string_view(parameter.name) == "running_var")
      for (float& variance : numbers) variance = 0.1f + std::fabs(variance);
  });
}

template <class Net>
std::unique_ptr<Parameters<Net>> random_parameters(unsigned seed) {
  auto parameters = std::make_unique<Parameters<Net>>();
  fill(wired<Net>.nodes, wired<Net>.node_count, parameters->values, seed);
  return parameters;
}

/// What -ffast-math may cost: numbers that are flushed to zero, and the oracle's own sums in another order.
#if defined(__FAST_MATH__)
inline constexpr double flushed = 1e-14;
#else
inline constexpr double flushed = 0;
#endif

/// Every number within its bound; tells the first that is not.
inline void within(const oracle::Numbers& expected, std::span<const float> actual, const std::string& what) {
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

/// How a network is called, by pointers: what is checked is compiled once and not once per network.
struct Calls {
  const std::type_info& network;
  std::unique_ptr<const void, void (*)(const void*)> (*model)(const void* parameters);
  std::span<const std::size_t> in_sizes, out_sizes;  // the numbers of each input and output
  std::vector<oracle::Numbers> (*truth)(const void* parameters, const float* const* in);
  void (*run)(const void* model, const float* const* in, float* const* out);  // from padded tensors
  bool (*try_run)(const void* model, const float* const* in, float* const* out);
  bool (*batch)(const void* model, const float* const* in, float* const* out, std::size_t samples);
};

/// Output O of a call's result.
template <std::size_t O>
std::span<const float> output_of(const auto& y) {
  if constexpr (requires { y.data(); })
    return {y.data(), y.size()};
  else
    return {y.template get<O>().data(), y.template get<O>().size()};
}

template <class Net, Options O>
struct CallsOf {
  static constexpr auto ins = std::make_index_sequence<static_cast<std::size_t>(input_count<Net>)>{};
  static constexpr auto outs = std::make_index_sequence<static_cast<std::size_t>(output_count<Net>)>{};

  static constexpr std::size_t size_of(int value) {
    return static_cast<std::size_t>(wired<Net>.values[value].shape.size());
  }
  template <std::size_t... I>
  static constexpr std::array<std::size_t, sizeof...(I)> sizes_of(const Values& values, std::index_sequence<I...>) {
    return {size_of(values.id[I])...};
  }
  static constexpr auto in_sizes = sizes_of(wired<Net>.in, ins), out_sizes = sizes_of(wired<Net>.out, outs);

  template <std::size_t I>
  static auto tensor(const float* from) {
    typename detail::of_shape<Tensor, float, &detail::input_getter<Net, static_cast<int>(I)>>::type x;
    std::copy_n(from, in_sizes[I], x.begin());
    return x;
  }
  static std::unique_ptr<const void, void (*)(const void*)> model(const void* parameters) {
    return {new Model<Net, O>(*static_cast<const Parameters<Net>*>(parameters)),
            [](const void* model) { delete static_cast<const Model<Net, O>*>(model); }};
  }
  static std::unique_ptr<Parameters<Net>> stored(const Parameters<Net>& parameters) {
    return std::make_unique<Parameters<Net>>(as_stored<O.weights>(parameters));
  }
  static std::vector<oracle::Numbers> truth(const void* parameters, const float* const* in) {
    std::vector<std::span<const float>> sample;
    for (std::size_t i = 0; i < in_sizes.size(); ++i) sample.emplace_back(in[i], in_sizes[i]);
    if constexpr (O.weights == Weights::float32)
      return oracle::run<Net>(*static_cast<const Parameters<Net>*>(parameters), sample);
    else
      return oracle::run<Net>(*stored(*static_cast<const Parameters<Net>*>(parameters)), sample);
  }
  static void run(const void* model, const float* const* in, float* const* out) {
    [&]<std::size_t... I, std::size_t... J>(std::index_sequence<I...>, std::index_sequence<J...>) {
      const auto y = (*static_cast<const Model<Net, O>*>(model))(tensor<I>(in[I])...);
      (std::copy_n(output_of<J>(y).data(), out_sizes[J], out[J]), ...);
    }(ins, outs);
  }
  static bool try_run(const void* model, const float* const* in, float* const* out) {
    return [&]<std::size_t... I, std::size_t... J>(std::index_sequence<I...>, std::index_sequence<J...>) {
      return static_cast<const Model<Net, O>*>(model)->try_run(std::span(in[I], in_sizes[I])...,
                                                               std::span(out[J], out_sizes[J])...);
    }(ins, outs);
  }
  static bool batch(const void* model, const float* const* in, float* const* out, std::size_t samples) {
    return [&]<std::size_t... I, std::size_t... J>(std::index_sequence<I...>, std::index_sequence<J...>) {
      return static_cast<const Model<Net, O>*>(model)->batch(std::span(in[I], samples * in_sizes[I])...,
                                                             std::span(out[J], samples * out_sizes[J])...);
    }(ins, outs);
  }
};
template <class Net, Options O = Options{}>
inline constexpr Calls calls{typeid(Net),
                             CallsOf<Net, O>::model,
                             CallsOf<Net, O>::in_sizes,
                             CallsOf<Net, O>::out_sizes,
                             CallsOf<Net, O>::truth,
                             CallsOf<Net, O>::run,
                             CallsOf<Net, O>::try_run,
                             CallsOf<Net, O>::batch};

/// From spans of run-time length: another compilation of the same steps, tensors, is left to laws/kernels and laws/calls.
template <class Net, class C = CallsOf<Net, Options{}>>
inline constexpr Calls span_calls{typeid(Net), C::model, C::in_sizes, C::out_sizes,
                                  C::truth,    nullptr,  C::try_run,  C::batch};
/// Spans alone: the other forms are not compiled.
template <class Net, class C = CallsOf<Net, Options{}>>
inline constexpr Calls one_call{typeid(Net), C::model, C::in_sizes, C::out_sizes,
                                C::truth,    nullptr,  C::try_run,  nullptr};

/// A network's inputs and outputs as plain arrays, one sample or several.
struct Case {
  /// Exactly as long as they must be, so that a sanitizer sees every step too far.
  std::vector<std::unique_ptr<float[]>> in, out;
  const Calls& calls;
  std::size_t samples;

  Case(const Calls& c, std::size_t n) : calls(c), samples(n) {
    for (const std::size_t size : calls.in_sizes) in.emplace_back(new float[n * size]);
    for (const std::size_t size : calls.out_sizes) out.emplace_back(new float[n * size]);
  }
  std::span<float> input(std::size_t i) { return {in[i].get(), samples * calls.in_sizes[i]}; }
  std::span<float> input(std::size_t i, std::size_t s) {
    return input(i).subspan(s * calls.in_sizes[i], calls.in_sizes[i]);
  }
  std::span<float> output(std::size_t i) { return {out[i].get(), samples * calls.out_sizes[i]}; }
  std::span<float> output(std::size_t i, std::size_t s) {
    return output(i).subspan(s * calls.out_sizes[i], calls.out_sizes[i]);
  }

  /// Where sample s begins, of every input or output.
  std::vector<const float*> inputs(std::size_t s = 0) {
    std::vector<const float*> at;
    for (std::size_t i = 0; i < in.size(); ++i) at.push_back(input(i, s).data());
    return at;
  }
  std::vector<float*> outputs(std::size_t s = 0) {
    std::vector<float*> at;
    for (std::size_t o = 0; o < out.size(); ++o) at.push_back(output(o, s).data());
    return at;
  }

  std::vector<oracle::Numbers> truth(const void* parameters, std::size_t s) {
    return calls.truth(parameters, inputs(s).data());
  }
  void run(const void* model, std::size_t s) { calls.run(model, inputs(s).data(), outputs(s).data()); }
  bool try_run(const void* model, std::size_t s) { return calls.try_run(model, inputs(s).data(), outputs(s).data()); }
  bool batch(const void* model) { return calls.batch(model, inputs().data(), outputs().data(), samples); }
};

/// What the oracle says of each sample.
using Truths = std::vector<std::vector<oracle::Numbers>>;
inline Truths truths(const void* parameters, Case& c) {
  Truths all;
  for (std::size_t s = 0; s < c.samples; ++s) all.push_back(c.truth(parameters, s));
  return all;
}

inline void copy(std::span<const float> from, std::span<float> to) { std::copy(from.begin(), from.end(), to.begin()); }

/// One by one and as a batch, from padded tensors and from bare spans, whichever there is: all within the oracle's
/// bound; the forms of a single call give the same bits; an answer of a batch does not depend on its place.
inline void holds(const void* model, Case& c, const Truths& truths) {
  const auto each_output = [&](const auto& f) {
    for (std::size_t o = 0; o < c.out.size(); ++o) f(o);
  };
  for (std::size_t s = 0; s < c.samples; ++s) {
    REQUIRE(c.try_run(model, s));
    each_output([&](std::size_t o) { within(truths[s][o], c.output(o, s), "a call"); });
    if (c.calls.run == nullptr) continue;
    Case called(c.calls, 1);
    for (std::size_t i = 0; i < c.in.size(); ++i) copy(c.input(i, s), called.input(i));
    called.run(model, 0);
    each_output([&](std::size_t o) { REQUIRE(same_bits(called.output(o), c.output(o, s))); });
  }
  if (c.calls.batch == nullptr) return;
  REQUIRE(c.batch(model));
  for (std::size_t s = 0; s < c.samples; ++s)
    each_output(
        [&](std::size_t o) { within(truths[s][o], c.output(o, s), "sample " + std::to_string(s) + " of a batch"); });
  for (const std::size_t s : {std::size_t{0}, c.samples - 1}) {  // alone in a batch of one
    Case alone(c.calls, 1);
    for (std::size_t i = 0; i < c.in.size(); ++i) copy(c.input(i, s), alone.input(i));
    REQUIRE(alone.batch(model));
    each_output([&](std::size_t o) { REQUIRE(same_bits(alone.output(o), c.output(o, s))); });
  }
}

/// Whatever lies in memory before it, each form of a call gives the same bits and the same floating-point exceptions:
/// what nobody wrote is not computed with.
inline void holds_whatever_lies_there(const void* model, Case& c) {
  const auto call = [&](const char* form, const auto& run) {
    std::vector<float> expected;
    int raised = 0;
    for (const Filling& filling : fillings) {
      for (std::size_t o = 0; o < c.out.size(); ++o)
        for (float& y : c.output(o)) std::memcpy(&y, &filling.word, sizeof y);
      fill_stack(filling.word);
      clear_exceptions();
      run();
      const int now = exceptions();
      std::vector<float> answers;
      for (std::size_t o = 0; o < c.out.size(); ++o)
        answers.insert(answers.end(), c.output(o).begin(), c.output(o).end());
      if (filling.word == 0) expected = answers, raised = now;
      INFO(form << " in " << filling.name);
      REQUIRE(same_bits(answers, expected));
      REQUIRE(same_exceptions(now, raised));
    }
  };
  if (c.calls.batch != nullptr) call("a batch", [&] { (void)c.batch(model); });
  const std::size_t samples = std::exchange(c.samples, 1);
  call("a call", [&] { (void)c.try_run(model, 0); });
  if (c.calls.run != nullptr) call("a call of tensors", [&] { c.run(model, 0); });
  c.samples = samples;
}

inline void holds(const void* parameters, Case& c, unsigned seed) {
  INFO(boost::core::demangle(c.calls.network.name()));
  for (std::size_t i = 0; i < c.in.size(); ++i) fill(c.input(i), seed * 100 + static_cast<unsigned>(i));
  const auto model = c.calls.model(parameters);
  holds(model.get(), c, truths(parameters, c));
  holds_whatever_lies_there(model.get(), c);
}

/// The same with random parameters and inputs, `samples` of them.
template <class Net, Options O = Options{}>
void holds_in_every_form(unsigned seed = 1, std::size_t samples = 9) {
  Case c(calls<Net, O>, samples);
  holds(random_parameters<Net>(seed).get(), c, seed);
}
/// Of each of a list, three samples.
template <Options O = Options{}, class... Nets>
void hold_in_every_form(tenon::extend::types<Nets...>) {
  (holds_in_every_form<Nets, O>(1, 3), ...);
}
template <class Net>
void holds(unsigned seed = 1, std::size_t samples = 9) {
  if constexpr (TENON_LONG_TESTS) return holds_in_every_form<Net>(seed, samples);
  Case c(span_calls<Net>, samples);
  holds(random_parameters<Net>(seed).get(), c, seed);
}

}  // namespace proof
