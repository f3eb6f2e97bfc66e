// tanh, erf and gelu: quotients of polynomials with positive coefficients, in which nothing cancels.
//
// tests/golden/minimax.py derives the coefficients. Past the bounds the quotient is exactly 1, with FMA and without.
#pragma once

#include <tenon/math/exponential.hpp>

namespace tenon::math {

/// tanh(x) = x P(x^2) / Q(x^2). Within 3 ulp; exact for |x| < 2^-63.
template <class V> TENON_INLINE constexpr V tanh(V x) {
  const V bounded = at_most(at_least(x, V(-9.0F)), V(9.0F));
  const V z = bounded * bounded;
  const V p = detail::polynomial(z, 0x1.c9a258p-27F, 0x1.5954d6p-16F, 0x1.c9f814p-9F, 0x1.120438p-3F, 1.0F);
  const V q = detail::polynomial(z, 0x1.a0b76cp-21F, 0x1.584182p-12F, 0x1.a7df04p-6F, 0x1.de5766p-2F, 1.0F);
  return bounded * p / q;
}

/// The error function, 2 / sqrt(pi) times the integral of e^(-t^2) from 0 to x. Within 4 ulp.
template <class V> TENON_INLINE constexpr V erf(V x) {
  const V bounded = at_most(at_least(x, V(-3.93F)), V(3.93F));
  const V z = bounded * bounded;
  const V p = detail::polynomial(z, 0x1.12111cp-19F, 0x1.2aa47cp-12F, 0x1.ef66bcp-9F, 0x1.b07544p-5F, 0x1.86b9c8p-3F,
                                 0x1.20dd74p+0F);
  const V q = detail::polynomial(z, 0x1.3eccb8p-15F, 0x1.317406p-10F, 0x1.eb6faep-7F, 0x1.d3ffc4p-4F, 0x1.013bf8p-1F,
                                 1.0F);
  return bounded * p / q;
}

/// x Phi(x), Phi being the normal distribution's: x / 2 (1 + erf(x / sqrt(2))). Within 4 ulp of the result or, where
/// the sum cancels, of x / 2; NaN for -infinity, as torch.nn.functional.gelu.
template <class V> TENON_INLINE constexpr V gelu(V x) {
  const V bounded = at_most(at_least(x, V(-5.6F)), V(5.6F));
  const V z = bounded * bounded;
  const V p = detail::polynomial(z, 0x1.7f0fd8p-26F, 0x1.a619c0p-18F, 0x1.6246cep-13F, 0x1.32893ap-8F, 0x1.15f2fap-5F,
                                 0x1.988452p-2F);
  const V q = detail::polynomial(z, 0x1.3ca8e6p-20F, 0x1.33a1b2p-14F, 0x1.ee4660p-10F, 0x1.d5db20p-6F, 0x1.01c176p-2F,
                                 1.0F);
  return x * (V(0.5F) + bounded * p / q);
}

}  // namespace tenon::math
