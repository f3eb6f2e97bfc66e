// SiLU: y = x / (1 + e^-x), also called swish; as torch.nn.SiLU. `Sequential<Linear<10, 20>, SiLU>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.SiLU: any shape to the same shape. Within 4 ulp; NaN for -infinity, as in PyTorch.
struct SiLU : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return silu(x);
  }
};

}  // namespace tenon
