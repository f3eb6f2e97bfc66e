// tanh and sigmoid for Math::fast: one quotient of two short polynomials.
#pragma once

#include <tenon/math/scalar.hpp>

namespace tenon::extend::math::detail {

/// tanh(x), or tanh(x / 2) / 2 where Half: x P(x^2) / Q(x^2). Of tanh within 5.7e-5 up to |x| = 5.24, and beyond 1 from
/// there on: the caller cuts it off. tests/golden/minimax.py derives the coefficients.
template <bool Half, class V>
TENON_INLINE constexpr V tanh_quotient(V x) {
  // A power of two for each power of x: both have the same bits.
  constexpr float s = Half ? 0.25F : 1.0F;
  const V z = at_most(x * x, V(64.0F / s));  // or it would become infinite above and below the line
  const V p = fma(x * z, fma(z, V(0x1.4b403cp-11F * s * s), V(0x1.9d6636p-4F * s)), x);
  const V q = fma(z, fma(z, V(0x1.966116p-7F * s), V(0x1.bc0feap-2F)), V(0x1.001004p+0F / s));
  return p / q;
}

/// tanh(x) within 6e-5. Odd, never beyond 1, exactly 1 from 5.25 on; rises but for rounding.
template <class V>
TENON_INLINE constexpr V fast_tanh(V x) {
  return at_most(at_least(tanh_quotient<false>(x), V(-1.0F)), V(1.0F));
}

/// 1 / (1 + e^-x) within 3e-5. From 0 to 1, which it reaches at -10.5 and 10.5; rises but for rounding.
template <class V>
TENON_INLINE constexpr V fast_sigmoid(V x) {
  return at_most(at_least(V(0.5F) + tanh_quotient<true>(x), V(0.0F)), V(1.0F));
}

}  // namespace tenon::extend::math::detail
