// A model with Math::fast is another type that runs other formulas, and its answers differ from the oracle's by no more
// than their stated errors make of it.
#include <algorithm>
#include <concepts>
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>

#include "../support/proof.hpp"

using namespace tenon;

namespace {

constexpr Options fast{.math = Math::fast};

/// Two matrices with the activation behind each. The second half of the network passes an error on with its weights'
/// sizes and adds one of its own: no slope of these activations is above 1.
template <class A, int In, int Hidden, int Out>
void holds(double error) {
  using Net = Sequential<Linear<In, Hidden>, A, Linear<Hidden, Out>, A>;
  static_assert(!std::same_as<Model<Net>, Model<Net, fast>> && model_bytes<Net> == model_bytes<Net, fast>);
  constexpr std::size_t samples = 7;

  const auto parameters = proof::random_parameters<Net>(3);
  const auto exact = std::make_unique<Model<Net>>(*parameters);
  const auto quick = std::make_unique<Model<Net, fast>>(*parameters);
  proof::Case given(proof::calls<Net>, samples), taken(proof::calls<Net, fast>, samples);
  proof::fill(given.input(0), 4);
  proof::fill(taken.input(0), 4);
  REQUIRE(given.batch(exact.get()));
  REQUIRE(taken.batch(quick.get()));
  const auto first = given.output(0), second = taken.output(0);
  CHECK(!std::equal(first.begin(), first.end(), second.begin()));

  const auto weights = get<"2.weight">(*parameters);
  for (std::size_t s = 0; s < samples; ++s) {
    auto bounds = given.truth(parameters.get(), s)[0];
    for (int o = 0; o < Out; ++o) {
      double sizes = 1;
      for (int k = 0; k < Hidden; ++k) sizes += std::fabs(static_cast<double>(weights(o, k)));
      bounds[static_cast<std::size_t>(o)].error += sizes * error;
    }
    proof::within(bounds, taken.output(0, s), "a sample of a fast batch");
    REQUIRE(taken.try_run(quick.get(), s));
    proof::within(bounds, taken.output(0, s), "a fast call");
  }
}

}  // namespace

TEST_CASE("in a constant expression a fast model is accurate") {
  using Net = Sequential<Linear<3, 9>, Tanh>;
  static constexpr Parameters<Net> parameters = [] {
    Parameters<Net> p{};
    for (int i = 0; i < 36; ++i) p.values[i] = static_cast<float>(i * 7 % 13 - 6) / 8.0f;
    return p;
  }();
  static constexpr Tensor<float, 3> x{0.5f, -1.0f, 2.0f};
  static constexpr Model<Net> exact{parameters};
  static constexpr Model<Net, fast> quick{parameters};
  constexpr auto y = quick(x);
  static_assert(y == exact(x));
  Tensor<float, 3> hidden = x;
  asm volatile("" : : "r"(&hidden) : "memory");  // not a constant any more
  CHECK(!(quick(hidden) == y));
}

TEST_CASE("a fast model is within the errors of its activations") {
  holds<Tanh, 10, 17, 5>(6e-5);
  holds<Sigmoid, 10, 17, 5>(3e-5);
  holds<Tanh, 64, 512, 8>(6e-5);  // too large to be inlined: its kernels are functions that others could share
}
