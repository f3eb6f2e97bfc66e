// Bounded: a real number with a bound on how far float32 arithmetic can be from it. The oracle computes with it.
#pragma once
#include <algorithm>
#include <cmath>
#include <tenon/graph/graph.hpp>
#include <vector>

namespace oracle {

using namespace tenon;
using namespace tenon::extend;
namespace kernels = tenon::detail::kernels;

/// Half an ulp of 1: the relative error of one rounding.
inline constexpr double unit = 0x1p-24;
/// The least subnormal: what is lost where results are tiny.
inline constexpr double tiny = 0x1p-149;

/// A comparison whose answer the errors leave open where `sure` is false.
struct Decision {
  bool value, sure = true;
  friend Decision operator!(Decision a) { return {!a.value, a.sure}; }
  friend Decision operator&(Decision a, Decision b) { return {a.value && b.value, a.sure && b.sure}; }
  friend Decision operator|(Decision a, Decision b) { return {a.value || b.value, a.sure && b.sure}; }
};

/// `value` as exact as double is, and |what float32 computes - value| <= error: forward error analysis, first order and
/// generous by the factors that it rounds up. The layers' own formulas run on it.
struct Bounded {
  double value = 0, error = 0;

  constexpr Bounded() = default;
  constexpr explicit Bounded(float x) : value(static_cast<double>(x)) {}
  constexpr Bounded(double x, double e) : value(x), error(e) {}

  /// One rounding of a result that is already uncertain by `error`.
  static Bounded rounded(double x, double error) { return {x, error + unit * (std::fabs(x) + error) + tiny}; }
  /// A function that is within `ulps` of the truth; at its uncertain argument it varies between the ends.
  static Bounded within(double ulps, double y, double low, double high, double largest = 0) {
    const double spread = std::max(std::fabs(low - y), std::fabs(high - y));
    return {y, spread + 2 * ulps * (unit * (std::max(std::fabs(y), largest) + spread) + tiny)};
  }

  friend Bounded operator-(Bounded a) { return {-a.value, a.error}; }
  friend Bounded operator+(Bounded a, Bounded b) { return rounded(a.value + b.value, a.error + b.error); }
  friend Bounded operator-(Bounded a, Bounded b) { return a + -b; }
  friend Bounded operator*(Bounded a, Bounded b) {
    return rounded(a.value * b.value, std::fabs(a.value) * b.error + std::fabs(b.value) * a.error + a.error * b.error);
  }
  friend Bounded operator/(Bounded a, Bounded b) {
    const double y = a.value / b.value, least = std::fabs(b.value) - b.error;
    return rounded(y, least > 0 ? (a.error + std::fabs(y) * b.error) / least : HUGE_VAL);
  }
  friend Bounded fma(Bounded a, Bounded b, Bounded c) { return a * b + c; }

  friend Decision operator<(Bounded a, Bounded b) {
    return {a.value<b.value, std::fabs(a.value - b.value)> a.error + b.error};
  }
  friend Decision operator>(Bounded a, Bounded b) { return b < a; }
  friend Decision operator<=(Bounded a, Bounded b) { return !(b < a); }
  friend Decision operator>=(Bounded a, Bounded b) { return !(a < b); }
  friend Bounded select(Decision mask, Bounded a, Bounded b) {
    if (mask.sure) return mask.value ? a : b;
    const Bounded taken = mask.value ? a : b;
    return {taken.value, std::max(a.error, b.error) + std::fabs(a.value - b.value)};
  }

  friend Bounded abs(Bounded x) { return {std::fabs(x.value), x.error}; }
  friend Bounded max(Bounded a, Bounded b) { return {std::fmax(a.value, b.value), std::max(a.error, b.error)}; }
  friend Bounded min(Bounded a, Bounded b) { return {std::fmin(a.value, b.value), std::max(a.error, b.error)}; }
  friend Bounded at_least(Bounded x, Bounded bound) { return max(x, bound); }
  friend Bounded at_most(Bounded x, Bounded bound) { return min(x, bound); }

  // Within 4 ulp each, as tests/slow proves; all of them grow with their argument.
  friend Bounded exp(Bounded x) {
    return monotone(x, [](double t) { return std::exp(t); });
  }
  friend Bounded expm1(Bounded x) {
    return monotone(x, [](double t) { return std::expm1(t); });
  }
  friend Bounded log(Bounded x) {
    return monotone(x, [](double t) { return std::log(std::fmax(t, 0)); });
  }
  friend Bounded log1p(Bounded x) {
    return monotone(x, [](double t) { return std::log1p(std::fmax(t, -1)); });
  }
  friend Bounded log1p_exp(Bounded x) {
    return monotone(x, [](double t) { return std::log1p(std::exp(t)); });
  }
  friend Bounded tanh(Bounded x) {
    return monotone(x, [](double t) { return std::tanh(t); });
  }
  friend Bounded erf(Bounded x) {
    return monotone(x, [](double t) { return std::erf(t); });
  }
  friend Bounded sigmoid(Bounded x) {
    return monotone(x, [](double t) { return 1 / (1 + std::exp(-t)); });
  }
  friend Bounded sqrt(Bounded x) {
    return monotone(x, [](double t) { return std::sqrt(std::fmax(t, 0)); });
  }

  friend Bounded sigmoid_tanh(Bounded x, Bounded y) { return sigmoid(x) * tanh(y) + Bounded(0.0, 0x1p-112); }

  // These turn around once; their slope is below 1.13. Near their zeros x is the largest intermediate.
  friend Bounded silu(Bounded x) { return smooth(x, x.value / (1 + std::exp(-x.value))); }
  friend Bounded gelu(Bounded x) { return smooth(x, x.value * 0.5 * std::erfc(x.value * -std::sqrt(0.5))); }
  friend Bounded gelu_tanh(Bounded x) {
    const double u = std::sqrt(8 / 3.14159265358979323846) * (x.value + 0.044715 * x.value * x.value * x.value);
    return smooth(x, x.value / (1 + std::exp(-u)));
  }
  friend Bounded mish(Bounded x) { return smooth(x, x.value * std::tanh(std::log1p(std::exp(x.value)))); }

 private:
  template <class F>
  static Bounded monotone(Bounded x, F f) {
    return within(4, f(x.value), f(x.value - x.error), f(x.value + x.error));
  }
  static Bounded smooth(Bounded x, double y) {
    const double spread = 1.13 * x.error;
    return within(4, y, y - spread, y + spread, std::fabs(x.value));
  }
};

using Numbers = std::vector<Bounded>;

/// The plain loop beside each kernel.
template <class Kernel>
struct Plain;

}  // namespace oracle
