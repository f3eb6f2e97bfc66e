// log, log1p and log1p_exp, on which Softplus and LogSigmoid stand.
#pragma once

#include <tenon/math/exponential.hpp>

namespace tenon::extend::math {

namespace detail {

/// log(1 + t) for 0 <= t <= 1: 2 atanh(t / (t + 2)), within 2^-27; the argument is at most 1/3.
template <class V>
TENON_INLINE constexpr V log1p_unit(V t) {
  const V s = t / (t + V(2.0F));
  const V z = s * s;
  const V rest = polynomial(z, 0x1.1ed7bep-2F, 0x1.1ebd1ep-2F, 0x1.99d1f8p-2F, 0x1.555502p-1F);
  return fma(rest * z, s, s + s);
}

}  // namespace detail

/// The natural logarithm. Within 2 ulp, subnormal arguments included; log(0) = -infinity, NaN below 0.
template <class V>
TENON_INLINE constexpr V log(V x) {
  const auto subnormal = x < V(0x1p-126F);
  const V scaled = select(subnormal, x * V(0x1p24F), x);
  // scaled = m 2^n with m in [sqrt(1/2), sqrt(2)): the bits of sqrt(1/2) mark the cut between two exponents.
  const Int<V> offset = bits(scaled) - Int<V>(0x3f3504f3);
  const V n = to_float(offset >> 23) - select(subnormal, V(24.0F), V(0.0F));
  const V f = from_bits((offset & Int<V>(0x7fffff)) + Int<V>(0x3f3504f3)) - V(1.0F);
  const V p = detail::polynomial(f, -0x1.38304cp-4F, 0x1.084876p-3F, -0x1.0f3764p-3F, 0x1.227198p-3F, -0x1.542772p-3F,
                                 0x1.99a3fap-3F, -0x1.000428p-2F, 0x1.555550p-2F, -0x1.fffff8p-2F);
  // n ln 2 in two parts, the first exact; the small one is added to the small terms.
  const V small = fma(n, V(-0x1.bd0106p-13F), p * (f * f));
  const V result = fma(n, V(0x1.63p-1F), opaque(f + small));
  const V at_edges = select(x == V(0.0F), V(-detail::infinity), select(x > V(0.0F), x, V(detail::not_a_number)));
  return select((x > V(0.0F)) & (x < V(detail::infinity)), result, at_edges);
}

/// log(1 + x), accurate near 0 too. Within 3 ulp; -infinity at -1, NaN below.
template <class V>
TENON_INLINE constexpr V log1p(V x) {
  const V u = opaque(V(1.0F) + x);
  // What the sum lost, exactly, and its effect on the logarithm: log(u + lost) = log(u) + lost / u.
  const V added = opaque(u - V(1.0F));
  const V lost = opaque(V(1.0F) - opaque(u - added)) + opaque(x - added);
  const V result = log(u) + lost / u;
  const auto plain = (u > V(0.0F)) & (u < V(detail::infinity));
  return select(abs(x) < V(0x1p-25F), x, select(plain, result, log(u)));
}

/// log(1 + e^x) for x <= 0. Within 3 ulp, subnormal results included.
template <class V>
TENON_INLINE constexpr V log1p_exp(V x) {
  return detail::log1p_unit(exp(x));
}

}  // namespace tenon::extend::math
