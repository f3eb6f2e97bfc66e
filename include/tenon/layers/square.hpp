// Square: y = x x, as torch.square. `Sequential<Linear<10, 20>, Square>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.square: any shape to the same shape. One rounding.
struct Square : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    return x * x;
  }
};

}  // namespace tenon
