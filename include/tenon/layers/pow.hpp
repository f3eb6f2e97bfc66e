// Pow: y = x^Exponent, as torch.pow. `Sequential<Linear<10, 20>, Pow<3>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

namespace detail {
template <int Exponent>
struct powers {
  static_assert(Exponent != 0 && Exponent >= -8 && Exponent <= 8,
                "tenon: Pow<Exponent> takes integers from -8 to 8 that are not 0; Sqrt is the power 0.5");
};
}  // namespace detail

/// torch.pow(x, exponent) for small integers: any shape to the same shape. Products, for a negative exponent the
/// reciprocal of one: within 4 ulp; infinite where the product overflows, and its reciprocal 0.
template <int Exponent>
struct Pow : extend::Elementwise {
  using laws = detail::Laws<detail::law<(Exponent != 0 && Exponent >= -8 && Exponent <= 8), detail::powers<Exponent>>>;
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    constexpr int count = Exponent < 0 ? -Exponent : Exponent;
    if constexpr (Exponent < 0)
      return V(1.0F) / power<count>(x);
    else
      return power<count>(x);
  }

 private:
  template <int N, class V>
  TENON_INLINE static constexpr V power(V x) {
    if constexpr (N == 1)
      return x;
    else if constexpr (N % 2 == 0)
      return power<N / 2>(x * x);
    else
      return power<N / 2>(x * x) * x;
  }
};

}  // namespace tenon
