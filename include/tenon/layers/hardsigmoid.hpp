// Hardsigmoid: y = min(max(x + 3, 0), 6) / 6, as torch.nn.Hardsigmoid.
// `Sequential<Linear<20, 1>, Hardsigmoid>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.Hardsigmoid: any shape to the same shape. Within 2 ulp.
struct Hardsigmoid : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return at_most(at_least(x + V(3.0F), V(0.0F)), V(6.0F)) / V(6.0F);
  }
};

}  // namespace tenon
