// CELU: y = x where x > 0, Alpha (e^(x / Alpha) - 1) elsewhere; as torch.nn.CELU.
// `Sequential<Linear<10, 20>, CELU<>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.CELU(alpha = 1): any shape to the same shape. Within 4 ulp for Alpha 1; for others e^ magnifies the
/// rounding of x times 1 / Alpha, which PyTorch rounds to float32 as well.
template <Real Alpha = 1.0>
struct CELU : extend::Elementwise {
  using laws = detail::Laws<detail::law<Alpha != Real(0), detail::divisor_law<>>>;
  static constexpr extend::Arguments arguments() { return extend::Arguments{}.put(Alpha); }
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    const V scaled = at_most(x, V(0.0F)) * V(static_cast<float>(1.0 / Alpha.value()));
    return select(x > V(0.0F), x, V(static_cast<float>(Alpha.value())) * expm1(scaled));
  }
};

}  // namespace tenon
