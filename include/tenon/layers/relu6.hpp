// ReLU6: y = min(max(x, 0), 6), as torch.nn.ReLU6. `Sequential<Linear<10, 20>, ReLU6>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.ReLU6: any shape to the same shape. Exact; NaN stays NaN.
struct ReLU6 : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return at_most(at_least(x, V(0.0F)), V(6.0F));
  }
};

}  // namespace tenon
