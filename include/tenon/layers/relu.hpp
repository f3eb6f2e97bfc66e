// ReLU: y = max(x, 0), as torch.nn.ReLU. `Sequential<Linear<10, 20>, ReLU>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.ReLU: any shape to the same shape. Exact; NaN stays NaN.
struct ReLU : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return at_least(x, V(0.0f));
  }
};

}  // namespace tenon
