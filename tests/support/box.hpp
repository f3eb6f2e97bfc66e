// Bounds that hold: whatever a model answers to a point of a box lies within the box's bounds: points inside, corners,
// one point alone.
#pragma once
#include <tenon/bounds/output_bounds.hpp>
#include <tenon/declare.hpp>

#include "proof.hpp"

namespace box {

using namespace tenon;

template <class Net>
using InputOf = typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type;

/// A single point's bounds are at most so many times as wide as the oracle's: both ends of each activation, the
/// quotients of norms whose numerator and denominator are the same numbers.
template <class Net, bool Batch = false>
void holds(unsigned seed, double times_oracle = 4) {
  INFO(detail::spelled<Net>(false).s);
  using X = InputOf<Net>;
  std::mt19937 random(seed);
  const auto parameters = proof::random_parameters<Net>(seed);
  const auto model = std::make_unique<Model<Net>>(*parameters);
  std::uniform_real_distribution<float> part(0, 1);
  std::normal_distribution<float> normal(0, 2);
  X x{};
  for (int trial = 0; trial < 12; ++trial) {
    const float radius = std::pow(10.0f, static_cast<float>(trial % 6) - 4);
    Bounds<X> in{};
    for (std::size_t i = 0; i < x.size(); ++i) {
      const float middle = trial % 5 == 4 ? 0 : normal(random);
      in.low[i] = middle - radius * part(random);
      in.high[i] = middle + radius * part(random);
    }
    const auto out = output_bounds(*parameters, in);
    for (int point = 0; point < 24; ++point) {
      for (std::size_t i = 0; i < x.size(); ++i) {
        const float at = in.low[i] + part(random) * (in.high[i] - in.low[i]);
        x[i] = point < 12 ? (random() % 2 == 0 ? in.low[i] : in.high[i]) : std::clamp(at, in.low[i], in.high[i]);
      }
      REQUIRE(in.contains(x));
      const auto y = (*model)(x);
      for (std::size_t i = 0; i < y.size(); ++i) {
        INFO("radius " << radius << ", point " << point << ": output " << i << " is " << y[i] << ", bounds "
                       << out.low[i] << " and " << out.high[i]);
        REQUIRE((out.low[i] <= y[i] && y[i] <= out.high[i]));
      }
      if constexpr (Batch) {
        std::array<std::remove_const_t<decltype(y)>, 1> together{};
        REQUIRE(model->batch(std::span<const X>(&x, 1), together));
        REQUIRE(out.contains(together[0]));
      }
    }
    if constexpr (Batch) {
      const auto read_back = output_bounds(*model, in);
      REQUIRE((read_back.low == out.low && read_back.high == out.high));
    }
    const auto alone = output_bounds(*parameters, x);
    REQUIRE(alone.contains((*model)(x)));
    const auto oracle = oracle::run<Net>(*parameters, {std::span<const float>(x.data(), x.size())});
    for (std::size_t i = 0; i < oracle[0].size(); ++i) {
      const double value = oracle[0][i].value;
      const double width = static_cast<double>(alone.high[i]) - static_cast<double>(alone.low[i]);
      INFO("output " << i << ": width " << width << ", the oracle's error " << oracle[0][i].error);
      REQUIRE(width <= times_oracle * 2 * oracle[0][i].error + 4 * 0x1p-24 * std::fabs(value) + 1e-30);
    }
  }
}

}  // namespace box
