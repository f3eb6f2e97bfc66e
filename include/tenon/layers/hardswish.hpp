// Hardswish: y = x min(max(x + 3, 0), 6) / 6, as torch.nn.Hardswish. `Sequential<Linear<10, 20>, Hardswish>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.Hardswish: any shape to the same shape. Within 2 ulp; NaN for -infinity, as in PyTorch, which divides last
/// and so overflows above 5.6e37, where this does not.
struct Hardswish : extend::Elementwise {
  static constexpr int pieces = 24;  // between -3 and 3 x stands in it twice: bounds are taken piece by piece
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return x * (at_most(at_least(x + V(3.0F), V(0.0F)), V(6.0F)) / V(6.0F));
  }
};

}  // namespace tenon
