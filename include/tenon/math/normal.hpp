// erf and gelu, by the tail of the normal distribution.
#pragma once

#include <tenon/math/exponential.hpp>

namespace tenon::extend::math {

namespace detail {

/// Phi(-a) e^(a^2 / 2) 2^-30 for 0 <= a <= 15, within 2^-25.6: a scaled Mills ratio of the normal distribution, and
/// half of erfcx(a / sqrt(2)). It falls slowly from 1/2 to 0.026; the 2^-30 suits gelu.
template <class V>
TENON_INLINE constexpr V scaled_tail(V a) {
  const V p = polynomial(a, 0x1.11fa8ap-38F, 0x1.5048b4p-35F, 0x1.79c05cp-33F, 0x1.c27448p-32F, 0x1p-31F);
  const V q = polynomial(a, 0x1.5760b4p-7F, 0x1.a57e7ep-4F, 0x1.e406c4p-2F, 0x1.351dc8p+0F, 0x1.ad7c58p+0F, 1.0F);
  return p / q;
}

/// e^-z 2^30 for 0 <= z <= 109: 0 from 108.5 on, and large enough elsewhere that nothing underflows before its time.
template <class V>
TENON_INLINE constexpr V scaled_exp(V z) {
  const Reduced<127 + 30, V> reduced(-z);
  return exp_near_zero(reduced.r) * reduced.power();
}

}  // namespace detail

/// The error function, 2 / sqrt(pi) times the integral of e^(-t^2) from 0 to x. Within 3 ulp, odd.
template <class V>
TENON_INLINE constexpr V erf(V x) {
  const V a = at_most(abs(x), V(4.0F));
  const V z = a * a;
  const V inner = x * detail::polynomial(z, -0x1.273fe0p-11F, 0x1.4246e4p-8F, -0x1.b5a360p-6F, 0x1.ce0944p-4F,
                                         -0x1.812674p-2F, 0x1.20dd74p+0F);
  const V outer = V(1.0F) - V(2.0F) * (detail::scaled_tail(a * V(0x1.6a09e6p+0F)) * detail::scaled_exp(z));
  return select(a < V(1.0F), inner, copysign(outer, x));
}

/// x Phi(x), Phi being the normal distribution's: x / 2 (1 + erf(x / sqrt(2))). Within 4 ulp of the result or, below 0,
/// where PyTorch's sum cancels, of x / 2. NaN for -infinity, as torch.nn.functional.gelu.
template <class V>
TENON_INLINE constexpr V gelu(V x) {
  // x Phi(x) = max(x, 0) - |x| Phi(-|x|). The product's x is bounded above only: infinity minus 0, but NaN below.
  const V a = abs(at_most(x, V(14.76F)));
  const V bounded = at_most(a, V(14.76F));
  const V tail = detail::scaled_tail(bounded) * detail::scaled_exp(bounded * bounded * V(0.5F));
  return fma(-a, tail, at_least(x, V(0.0F)));
}

}  // namespace tenon::extend::math
