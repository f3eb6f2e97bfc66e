// Exp: y = e^x, as torch.exp. `Sequential<Linear<10, 20>, Exp>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.exp: any shape to the same shape. Within 2 ulp, subnormal results included; infinite above 88.7.
struct Exp : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return exp(x);
  }
};

}  // namespace tenon
