// Interval: what float32 arithmetic can give for numbers that lie between two others. Layers' formulas run on it.
#pragma once
#include <concepts>
#include <cstdint>
#include <limits>
#include <tenon/base/bit_cast.hpp>
#include <tenon/math.hpp>

namespace tenon::detail::bounds {

/// The relative error of one rounding, with room for the second order and for double's own roundings.
inline constexpr double unit = 0x1.0001p-24;
/// What is lost where results are tiny: the least normal number, as subnormals may be flushed to zero.
inline constexpr double tiny = 0x1p-126;
inline constexpr float largest = std::numeric_limits<float>::max();

constexpr double size_of(double x) { return x < 0 ? -x : x; }
constexpr double larger(double a, double b) { return a > b ? a : b; }
constexpr double smaller(double a, double b) { return a < b ? a : b; }

/// The next float above x; below is -above(-x).
constexpr float above(float x) {
  const auto bits = tenon::detail::bit_cast<std::int32_t>(x);
  if (x == 0) return tenon::detail::bit_cast<float>(1);
  return tenon::detail::bit_cast<float>(x > 0 ? bits + 1 : bits - 1);
}
/// The least float that is not below x, which is within ±largest.
constexpr float rounded_up(double x) {
  const auto y = static_cast<float>(x);
  return static_cast<double>(y) < x ? above(y) : y;
}
constexpr float rounded_down(double x) { return -rounded_up(-x); }

/// The answer of a comparison: both may be possible.
struct Decision {
  bool yes, no;
  friend constexpr Decision operator!(Decision a) { return {a.no, a.yes}; }
  friend constexpr Decision operator&(Decision a, Decision b) { return {a.yes && b.yes, a.no || b.no}; }
  friend constexpr Decision operator|(Decision a, Decision b) { return {a.yes || b.yes, a.no && b.no}; }
};

/// Every number that the kernels can have computed lies between low and high; or `unknown`: past the range of float,
/// where they may have come to infinities and NaN.
struct Interval {
  float low = 0, high = 0;
  bool unknown = false;

  constexpr Interval() = default;
  constexpr explicit Interval(float x) : Interval(x, x) {}
  constexpr Interval(float least, float most)
      : low(least),
        high(most),
        unknown(!(math::detail::is_finite(least) && math::detail::is_finite(most) && least <= most)) {}

  static constexpr Interval anything() {
    Interval x;
    x.unknown = true;
    return x;
  }
  /// Ends in double, and by how much each result can be off.
  static constexpr Interval around(double least, double most, double off) {
    constexpr auto end = static_cast<double>(largest);
    if (!(-end <= least - off && most + off <= end)) return anything();
    return {rounded_down(least - off), rounded_up(most + off)};
  }
  /// Roundings of results between two ends; none changes a sign.
  static constexpr Interval rounded(double least, double most, int roundings = 1) {
    Interval y = around(least, most, roundings * (unit * larger(size_of(least), size_of(most)) + tiny));
    if (least >= 0 && y.low < 0) y.low = 0;
    if (most <= 0 && y.high > 0) y.high = 0;
    return y;
  }

  constexpr double a() const { return static_cast<double>(low); }
  constexpr double b() const { return static_cast<double>(high); }
  constexpr double size() const { return larger(size_of(a()), size_of(b())); }

  friend constexpr Interval hull(const Interval& x, const Interval& y) {
    if (x.unknown || y.unknown) return anything();
    return {x.low < y.low ? x.low : y.low, x.high > y.high ? x.high : y.high};
  }
  /// What is known to lie between two numbers besides.
  friend constexpr Interval clamped(const Interval& x, double least, double most) {
    if (x.unknown) return x;
    return {rounded_down(larger(smaller(x.a(), most), least)), rounded_up(smaller(larger(x.b(), least), most))};
  }

  friend constexpr Interval operator-(const Interval& x) { return x.unknown ? x : Interval(-x.high, -x.low); }
  friend constexpr Interval operator+(const Interval& x, const Interval& y) {
    if (x.unknown || y.unknown) return anything();
    return rounded(x.a() + y.a(), x.b() + y.b());
  }
  friend constexpr Interval operator-(const Interval& x, const Interval& y) { return x + -y; }
  friend constexpr Interval operator*(const Interval& x, const Interval& y) {
    if (x.unknown || y.unknown) return anything();
    const double aa = x.a() * y.a(), ab = x.a() * y.b(), ba = x.b() * y.a(), bb = x.b() * y.b();
    return rounded(smaller(smaller(aa, ab), smaller(ba, bb)), larger(larger(aa, ab), larger(ba, bb)));
  }
  friend constexpr Interval square(const Interval& x) {
    if (x.unknown) return x;
    const double least = x.low > 0 ? x.a() : x.high < 0 ? x.b() : 0;
    return clamped(rounded(least * least, x.size() * x.size()), 0, static_cast<double>(largest));
  }
  friend constexpr Interval operator/(const Interval& x, const Interval& y) {
    if (x.unknown || y.unknown || (y.a() <= tiny && y.b() >= -tiny)) return anything();
    const double aa = x.a() / y.a(), ab = x.a() / y.b(), ba = x.b() / y.a(), bb = x.b() / y.b();
    return rounded(smaller(smaller(aa, ab), smaller(ba, bb)), larger(larger(aa, ab), larger(ba, bb)), 2);
  }
  /// In one rounding or in two.
  friend constexpr Interval fma(const Interval& x, const Interval& y, const Interval& z) { return x * y + z; }

  friend constexpr Decision operator<(const Interval& x, const Interval& y) {
    if (x.unknown || y.unknown) return {true, true};
    return {x.low < y.high, x.high >= y.low};
  }
  friend constexpr Decision operator>(const Interval& x, const Interval& y) { return y < x; }
  friend constexpr Decision operator<=(const Interval& x, const Interval& y) { return !(y < x); }
  friend constexpr Decision operator>=(const Interval& x, const Interval& y) { return !(x < y); }
  friend constexpr Interval select(Decision mask, const Interval& x, const Interval& y) {
    return !mask.no ? x : !mask.yes ? y : hull(x, y);
  }

  friend constexpr Interval abs(const Interval& x) {
    if (x.unknown || x.low >= 0) return x;
    if (x.high <= 0) return -x;
    return {0, -x.low > x.high ? -x.low : x.high};
  }
  friend constexpr Interval max(const Interval& x, const Interval& y) {
    if (x.unknown || y.unknown) return anything();
    return {x.low > y.low ? x.low : y.low, x.high > y.high ? x.high : y.high};
  }
  friend constexpr Interval min(const Interval& x, const Interval& y) { return -max(-x, -y); }
  friend constexpr Interval at_least(const Interval& x, const Interval& bound) { return max(x, bound); }
  friend constexpr Interval at_most(const Interval& x, const Interval& bound) { return min(x, bound); }
};

/// 4 ulp of the end that is computed here, 4 of the number that is bounded: 16 units, and one for their products.
inline constexpr double ulps = 17;
template <class F>
constexpr Interval growing(const Interval& x, F f) {
  if (x.unknown) return x;
  const float y = f(x.low), z = f(x.high);
  if (!math::detail::is_finite(y) || !math::detail::is_finite(z)) return Interval::anything();
  const double low = static_cast<double>(y), high = static_cast<double>(z);
  return Interval::around(low - ulps * unit * size_of(low), high + ulps * unit * size_of(high), tiny);
}
template <class F>
constexpr Interval turning(const Interval& x, double turn, double least, F f) {
  if (x.unknown) return x;
  const double low = static_cast<double>(f(x.low)), high = static_cast<double>(f(x.high));
  const double off = ulps * (unit * x.size() + tiny);
  // the turn is known to some digits: an interval that comes near to it reaches the least value
  const bool turns = x.a() < turn + 1e-3 && x.b() > turn - 1e-3;
  return Interval::around(turns ? least : smaller(low, high), larger(low, high), off);
}

// All of these grow with their argument, and are within 4 ulp as tests/slow proves: at the ends here, and wherever
// the kernels computed them.
constexpr Interval exp(const Interval& x) {
  return clamped(growing(x, [](float t) { return math::exp(t); }), 0, static_cast<double>(largest));
}
constexpr Interval expm1(const Interval& x) {
  return growing(x, [](float t) { return math::expm1(t); });
}
constexpr Interval log(const Interval& x) {
  if (x.low <= 0) return Interval::anything();
  return growing(x, [](float t) { return math::log(t); });
}
constexpr Interval log1p(const Interval& x) {
  if (x.low <= -1) return Interval::anything();
  return growing(x, [](float t) { return math::log1p(t); });
}
constexpr Interval log1p_exp(const Interval& x) {
  return growing(x, [](float t) { return math::log1p_exp(t); });
}
constexpr Interval tanh(const Interval& x) {
  return clamped(growing(x, [](float t) { return math::tanh(t); }), -1, 1);
}
constexpr Interval erf(const Interval& x) {
  return growing(x, [](float t) { return math::erf(t); });
}
constexpr Interval sigmoid(const Interval& x) {
  return clamped(growing(x, [](float t) { return math::sigmoid(t); }), 0, 1);
}
constexpr Interval sqrt(const Interval& x) {
  if (x.low < 0) return Interval::anything();
  return growing(x, [](float t) { return math::sqrt(t); });
}

// These fall to their least value at `turn` and grow behind it. Near their zeros x is the largest intermediate.
constexpr Interval silu(const Interval& x) {
  return turning(x, -1.2784645, -0.27846455, [](float t) { return math::silu(t); });
}
constexpr Interval gelu(const Interval& x) {
  return turning(x, -0.75179159, -0.16997122, [](float t) { return math::gelu(t); });
}
constexpr Interval gelu_tanh(const Interval& x) {
  return turning(x, -0.75246142, -0.17004076, [](float t) { return math::gelu_tanh(t); });
}
constexpr Interval mish(const Interval& x) {
  return turning(x, -1.1924336, -0.30884346, [](float t) { return math::mish(t); });
}

}  // namespace tenon::detail::bounds
