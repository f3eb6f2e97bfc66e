// Tanh: y = tanh(x), as torch.nn.Tanh. `Sequential<Linear<10, 20>, Tanh>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.Tanh: any shape to the same shape. Within 4 ulp.
struct Tanh : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return tanh(x);
  }
};

}  // namespace tenon
