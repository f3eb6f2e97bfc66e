// Sigmoid: y = 1 / (1 + e^-x), as torch.nn.Sigmoid. `Sequential<Linear<20, 1>, Sigmoid>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.Sigmoid: any shape to the same shape. Within 4 ulp.
struct Sigmoid : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return sigmoid(x);
  }
};

}  // namespace tenon
