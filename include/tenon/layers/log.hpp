// Log: y = ln x, as torch.log. `Sequential<Linear<10, 20>, Softplus<>, Log>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.log: any shape to the same shape. Within 2 ulp; -infinity at 0, NaN below.
struct Log : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return log(x);
  }
};

}  // namespace tenon
