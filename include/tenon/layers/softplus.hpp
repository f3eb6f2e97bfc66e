// Softplus: y = log(1 + e^(Beta x)) / Beta, x where Beta x > Threshold; as torch.nn.Softplus.
// `Sequential<Linear<20, 1>, Softplus<>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.Softplus(beta = 1, threshold = 20): any shape to the same shape. Within 4 ulp for Beta 1 and a threshold of
/// 17 or more; for other Beta, e^ magnifies the rounding of Beta x.
template <Real Beta = 1.0, Real Threshold = 20.0>
struct Softplus : extend::Elementwise {
  using laws = detail::Laws<detail::law<Beta != Real(0), detail::divisor_law<>>>;
  static constexpr extend::Arguments arguments() { return extend::Arguments{}.put(Beta).put(Threshold); }
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    const V scaled = x * V(static_cast<float>(Beta.value()));
    const V smooth = at_least(scaled, V(0.0F)) + log1p_exp(-abs(scaled));
    return select(scaled > V(static_cast<float>(Threshold.value())), x, smooth / V(static_cast<float>(Beta.value())));
  }
};

}  // namespace tenon
