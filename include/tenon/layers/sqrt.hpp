// Sqrt: y = sqrt(x), as torch.sqrt. `Sequential<Linear<10, 20>, Softplus<>, Sqrt>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.sqrt: any shape to the same shape. One rounding; NaN below 0, and -0 stays -0.
struct Sqrt : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return sqrt(x);
  }
};

}  // namespace tenon
