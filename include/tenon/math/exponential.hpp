// exp, expm1, tanh, sigmoid and what is built on them: silu, mish, gelu_tanh.
//
// All share one range reduction, x = n ln 2 + r with |r| <= ln(2) / 2, and a polynomial for e^r. The errors in the
// comments are those of the formulas; rounding adds about one ulp. tests/golden/minimax.py derives the coefficients.
#pragma once

#include <tenon/math/fast.hpp>
#include <tenon/math/scalar.hpp>

namespace tenon::extend::math {

namespace detail {

/// Horner's rule, highest power first.
template <class V, std::same_as<float>... Lower>
TENON_INLINE constexpr V polynomial(V x, float highest, Lower... lower) {
  V sum(highest);
  ((sum = fma(sum, x, V(lower))), ...);
  return sum;
}

/// n, the whole number nearest to x Parts / ln(2), for |x| < 2^14. Adding 1.5 * 2^23 rounds and leaves n + Bias in the
/// sum's low bits, where a shift by 23 makes it the exponent of a float: no conversion between floats and integers.
template <int Bias, class V, int Parts = 1>
struct Whole {
  static constexpr float magic = 0x1.8p23F + static_cast<float>(Bias);
  V shifted, whole;

  TENON_INLINE constexpr explicit Whole(V x)
      : shifted(opaque(fma(x, V(0x1.715476p0F * Parts), V(magic)))), whole(shifted - V(magic)) {}

  /// n + Bias.
  TENON_INLINE constexpr Int<V> biased() const { return bits(shifted) - Int<V>(bits(0x1.8p23F).value); }
  /// 2^(n + Bias - 127), 0 where n + Bias is 0 and infinity where it is 255.
  TENON_INLINE constexpr V power() const { return from_bits(bits(shifted) << 23); }
};

/// x = n ln(2) + r, where |r| <= ln(2) / 2 (and a little more).
template <int Bias, class V>
struct Reduced : Whole<Bias, V> {
  V r;

  // ln 2 in two parts, the first so short (9 bits) that its product with n is exact without FMA too.
  TENON_INLINE constexpr explicit Reduced(V x)
      : Whole<Bias, V>(x), r(fma(this->whole, V(0x1.bd0106p-13F), opaque(fma(this->whole, V(-0x1.63p-1F), x)))) {}
};

/// e^r for |r| <= 0.347: within 2^-28.
template <class V>
TENON_INLINE constexpr V exp_near_zero(V r) {
  return polynomial(r, 0x1.6a2352p-10F, 0x1.123a5ep-7F, 0x1.5558d6p-5F, 0x1.555490p-3F, 0x1.fffffcp-2F, 1.0F, 1.0F);
}
/// (1 + e^-x) 2^Exponent for |x| < 110. Few steps wait for each other here, as gates wait for this function.
template <int Exponent, class V>
TENON_INLINE constexpr V one_and_exp_minus(V x) {
  constexpr float one = tenon::detail::bit_cast<float>((Exponent + 127) << 23);
  const Whole<Exponent + 127, V, -1> n(x);
  // x + n ln(2): the first 15 bits of ln 2, whose product with n is exact without FMA too, and the rest of it, at most
  // 2^-12 in all, as a factor of 2^n.
  const V r = fma(n.whole, V(0x1.62e4p-1F), x), z = r * r;
  const V power = fma(n.power(), n.whole * V(-0x1.7f7d1cp-20F), n.power());
  // e^-r for |r| <= 0.347: within 2^-23, enough where the result is then added to 1.
  const V high = fma(r, V(-0x1.10621ep-7F), V(0x1.572afcp-5F)), middle = fma(r, V(-0x1.5557b0p-3F), V(0x1.fffdfap-2F));
  return fma(fma(fma(high, z, middle), z, V(1.0F) - r), power, V(one));
}
/// e^r - 1 for |r| <= 0.347: within 2^-26.
template <class V>
TENON_INLINE constexpr V expm1_near_zero(V r) {
  return fma(polynomial(r, 0x1.6bebf2p-10F, 0x1.1227ccp-7F, 0x1.5556b4p-5F, 0x1.5554b0p-3F, 0x1.fffffep-2F), r * r, r);
}

/// e^x = head * tail: head carries the digits, tail is a power of two, so that a product with both is rounded once
/// where it is subnormal. Both are 0 below -176, and the product infinite above 88.73.
template <class V>
struct Split {
  V head, tail;
};
template <class V>
TENON_INLINE constexpr Split<V> split_exp(V x) {
  // At -176.1, n is -254 and both halves of it give the exponent 0.
  const Reduced<254, V> reduced(at_most(at_least(x, V(-176.1F)), V(89.0F)));
  const Int<V> n = reduced.biased();
  const Int<V> half = n >> 1;
  return {exp_near_zero(reduced.r) * from_bits(half << 23), from_bits((n - half) << 23)};
}

}  // namespace detail

/// e^x. Within 2 ulp, subnormal results included.
template <class V>
TENON_INLINE constexpr V exp(V x) {
  const auto e = detail::split_exp(x);
  return e.head * e.tail;
}

/// e^x - 1, accurate near 0 too. Within 2 ulp.
template <class V>
TENON_INLINE constexpr V expm1(V x) {
  const detail::Reduced<0, V> reduced(at_most(at_least(x, V(-18.0F)), V(89.0F)));
  const V e = detail::expm1_near_zero(reduced.r);
  // 2^n (e + 1) - 1 = 2^n e + (2^n - 1). The one n for which 2^n overflows, 128, hands a factor of 2 to e.
  const V n = at_most(reduced.whole, V(127.0F));
  const V over = reduced.whole - n;
  const V power = from_bits((to_int(n) + Int<V>(127)) << 23);
  return fma(power, fma(over, e + V(1.0F), e), power - V(1.0F));
}

namespace detail {

template <class V>
struct Fraction {
  V over, under;
};
/// tanh(x) as a fraction, by its addition theorem at x = n ln(2) / 2 + r: tanh(n ln(2) / 2) = (2^n - 1) / (2^n + 1).
/// Of -0 it makes 0.
template <class V>
TENON_INLINE constexpr Fraction<V> tanh_fraction(V x) {
  const V bounded = at_most(at_least(x, V(-9.2F)), V(9.2F));
  const Whole<128, V, 2> n(bounded);
  // |n| is at most 27: the float nearest to ln 2, off by 2e-9, is near enough.
  const V r = fma(n.whole, V(-0x1.62e430p-2F), bounded), z = r * r;
  // tanh(r) for |r| <= 0.174: within 2^-24.
  const V t = fma(r * z, polynomial(z, 0x1.0c7f62p-3F, -0x1.554feap-2F), r);
  // All times 2, because an even bias rounds x and -x alike.
  const V less = n.power() - V(2.0F), more = n.power() + V(2.0F);
  return {fma(t, more, less), fma(t, less, more)};
}

}  // namespace detail

/// tanh(x). Within 3 ulp, odd, never beyond 1, and exactly 1 from 9.02 on. Math::fast has another formula.
template <class V>
TENON_INLINE constexpr V tanh(V x) {
  if constexpr (is_fast<V>) return detail::fast_tanh(x);
  const auto t = detail::tanh_fraction(x);
  return with_sign(t.over / t.under, x);
}

/// 1 / (1 + e^-x). Within 4 ulp, subnormal results included. Math::fast has another formula.
template <class V>
TENON_INLINE constexpr V sigmoid(V x) {
  if constexpr (is_fast<V>) return detail::fast_sigmoid(x);
  // Both sides of the fraction times 2^-64, or e^-x would overflow where the result is small but not zero. At the
  // bounds the result is 0 and 1.
  const V under = detail::one_and_exp_minus<-64>(at_most(at_least(x, V(-104.5F)), V(20.0F)));
  return opaque(V(0x1p-64F) / under);
}

/// sigmoid(x) tanh(y) with one division, as gates want it. Within 6 ulp, or 2^-112 where it is tinier than that.
template <class V>
TENON_INLINE constexpr V sigmoid_tanh(V x, V y) {
  if constexpr (is_fast<V>) return sigmoid(x) * tanh(y);
  // The fraction times 2^-32, so that no product overflows and only the tiniest underflow.
  const V under = detail::one_and_exp_minus<-32>(at_most(at_least(x, V(-80.0F)), V(20.0F)));
  const auto t = detail::tanh_fraction(y);
  return opaque(V(0x1p-32F) * t.over) / (under * t.under);
}

/// x / (1 + e^-x). Within 3 ulp, or x times the fast sigmoid; NaN for -infinity, as torch.nn.functional.silu.
template <class V>
TENON_INLINE constexpr V silu(V x) {
  if constexpr (is_fast<V>) return x * sigmoid(x);
  // As in sigmoid, but only where x is small, or x itself would become subnormal. At -133.1, e^-x is 2^192, and
  // 2^192 2^-64 is a float's infinity: -1e30 gives -0 and -infinity gives NaN.
  const V scale = select(x < V(-44.0F), V(0x1p-64F), V(1.0F));
  const detail::Reduced<0, V> reduced(-at_most(at_least(x, V(-133.1F)), V(20.0F)));
  const V power = from_bits((bits(reduced.shifted) << 23) + bits(scale));
  return x * scale / fma(detail::exp_near_zero(reduced.r), power, scale);
}

/// x / 2 (1 + tanh(u)), u = sqrt(2 / pi) (x + 0.044715 x^3): GELU's cheaper form. Within 4 ulp of the result or, where
/// the sum cancels, of x / 2, or x times the fast sigmoid; NaN for -infinity, as
/// torch.nn.functional.gelu(x, approximate='tanh').
template <class V>
TENON_INLINE constexpr V gelu_tanh(V x) {
  // (1 + tanh(u)) / 2 = sigmoid(2 u), which does not cancel.
  return x * sigmoid(x * fma(x * x, V(0x1.2444f2p-4F), V(0x1.988454p+0F)));
}

/// x tanh(log(1 + e^x)) = x w / (w + 2), w = e^x (e^x + 2). Within 4 ulp; NaN for -infinity, as
/// torch.nn.functional.mish.
template <class V>
TENON_INLINE constexpr V mish(V x) {
  const auto [head, tail] = detail::split_exp(at_most(x, V(24.0F)));
  const V part = fma(head, head * tail, head + head);  // w / tail
  const V w = part * tail;
  // x w / 2 (1 - w / (w + 2)) where w is small and x (1 - 2 / (w + 2)) where it is large: the quotient's error is
  // scaled down by the quotient, which is at most 1/2.
  const auto small = w < V(2.0F);
  const V quotient = select(small, w, V(2.0F)) / (w + V(2.0F));
  const V base = x * select(small, part * V(0.5F), V(1.0F));
  return opaque(base * (V(1.0F) - quotient)) * select(small, tail, V(1.0F));
}

}  // namespace tenon::extend::math
