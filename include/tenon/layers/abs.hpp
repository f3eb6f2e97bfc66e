// Abs: y = |x|, as torch.abs. `Sequential<Linear<10, 20>, Abs>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.abs: any shape to the same shape. Exact; |-0| is 0.
struct Abs : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return abs(x);
  }
};

}  // namespace tenon
