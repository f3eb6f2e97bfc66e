// Softsign: y = x / (1 + |x|), as torch.nn.Softsign. `Sequential<Linear<10, 20>, Softsign>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.Softsign: any shape to the same shape. Within 2 ulp; NaN for the infinities, as in PyTorch.
struct Softsign : extend::Elementwise {
  static constexpr bool grows = true;  // and its errors are relative: bounds are taken at the ends
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return x / (V(1.0F) + abs(x));
  }
};

}  // namespace tenon
