// Truth: a double that speaks the words of tenon::extend::math, so that a layer's own formula can be followed in double.
//
// A type of its own rather than overloads for double: templates find functions of a fundamental type only where they
// were declared before the template, so that the order of includes would decide which tanh a layer calls.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace tenon {

/// A real number, to about 2^-52. `Tanh::apply(Truth{0.5})`.
struct Truth {
  double value;

  constexpr Truth() : value(0) {}
  constexpr explicit Truth(float x) : value(x) {}
  constexpr explicit Truth(double x) : value(x) {}

  friend constexpr Truth operator+(Truth a, Truth b) { return Truth(a.value + b.value); }
  friend constexpr Truth operator-(Truth a, Truth b) { return Truth(a.value - b.value); }
  friend constexpr Truth operator*(Truth a, Truth b) { return Truth(a.value * b.value); }
  friend constexpr Truth operator/(Truth a, Truth b) { return Truth(a.value / b.value); }
  friend constexpr Truth operator-(Truth a) { return Truth(-a.value); }
  friend constexpr bool operator<(Truth a, Truth b) { return a.value < b.value; }
  friend constexpr bool operator<=(Truth a, Truth b) { return a.value <= b.value; }
  friend constexpr bool operator>(Truth a, Truth b) { return a.value > b.value; }
  friend constexpr bool operator>=(Truth a, Truth b) { return a.value >= b.value; }
  friend constexpr bool operator==(Truth a, Truth b) { return a.value == b.value; }

  friend Truth select(bool mask, Truth a, Truth b) { return mask ? a : b; }
  friend Truth fma(Truth a, Truth b, Truth c) { return Truth(std::fma(a.value, b.value, c.value)); }
  friend Truth abs(Truth x) { return Truth(std::fabs(x.value)); }
  friend Truth copysign(Truth x, Truth sign) { return Truth(std::copysign(x.value, sign.value)); }
  friend Truth sqrt(Truth x) { return Truth(std::sqrt(x.value)); }
  friend Truth at_least(Truth x, Truth bound) { return bound > x ? bound : x; }
  friend Truth at_most(Truth x, Truth bound) { return bound < x ? bound : x; }
  friend Truth max(Truth a, Truth b) { return b.value != b.value ? b : at_least(a, b); }
  friend Truth min(Truth a, Truth b) { return b.value != b.value ? b : at_most(a, b); }

  friend Truth exp(Truth x) { return Truth(std::exp(x.value)); }
  friend Truth expm1(Truth x) { return Truth(std::expm1(x.value)); }
  friend Truth log(Truth x) { return Truth(std::log(x.value)); }
  friend Truth log1p(Truth x) { return Truth(std::log1p(x.value)); }
  friend Truth log1p_exp(Truth x) { return Truth(std::log1p(std::exp(x.value))); }
  friend Truth tanh(Truth x) { return Truth(std::tanh(x.value)); }
  friend Truth erf(Truth x) { return Truth(std::erf(x.value)); }
  friend Truth sigmoid(Truth x) { return Truth(1 / (1 + std::exp(-x.value))); }
  friend Truth silu(Truth x) { return Truth(x.value / (1 + std::exp(-x.value))); }
  friend Truth mish(Truth x) { return Truth(x.value * std::tanh(std::log1p(std::exp(x.value)))); }
  /// x Phi(x), with erfc, which does not cancel where x is negative.
  friend Truth gelu(Truth x) { return Truth(x.value * 0.5 * std::erfc(x.value * -std::sqrt(0.5))); }
  friend Truth gelu_tanh(Truth x) {
    const double u = std::sqrt(8 / 3.14159265358979323846) * (x.value + 0.044715 * x.value * x.value * x.value);
    return Truth(x.value / (1 + std::exp(-u)));
  }
};

/// As bits: clang warns of the usual ways to say it in a -ffast-math build.
inline constexpr double infinite = std::bit_cast<double>(std::int64_t{0x7ff} << 52);

/// The distance between a float and the truth in ulps, units in the last place of a float of the truth's size, or of
/// `size` where that is larger. NaN is at distance 0 from NaN, and a float's infinity counts as 2^128.
inline double ulps(float got, double truth, double size = 0) {
  if (truth != truth || got != got) return truth != truth && got != got ? 0 : infinite;
  const double largest = std::max({std::fabs(truth), size, 0x1p-126});
  const auto exponent = std::min<std::int64_t>((std::bit_cast<std::int64_t>(largest) >> 52) - 1023, 127);
  const double per_ulp = std::bit_cast<double>((1023 + 23 - exponent) << 52);
  const auto bounded = [](double x) { return std::fabs(x) > 0x1p128 ? std::copysign(0x1p128, x) : x; };
  return std::fabs(bounded(got) - bounded(truth)) * per_ulp;
}

}  // namespace tenon
