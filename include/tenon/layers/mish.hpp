// Mish: y = x tanh(log(1 + e^x)), as torch.nn.Mish. `Sequential<Linear<10, 20>, Mish>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.Mish: any shape to the same shape. Within 4 ulp; NaN for -infinity, as in PyTorch.
struct Mish : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return mish(x);
  }
};

}  // namespace tenon
