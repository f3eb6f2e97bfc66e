// ELU: y = x where x > 0, Alpha (e^x - 1) elsewhere; as torch.nn.ELU. `Sequential<Linear<10, 20>, ELU<>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.ELU(alpha = 1): any shape to the same shape. Within 4 ulp, near 0 too; ELU(-0) is 0.
template <Real Alpha = 1.0>
struct ELU : extend::Elementwise {
  static constexpr extend::Arguments arguments() { return extend::Arguments{}.put(Alpha); }
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return select(x > V(0.0F), x, V(static_cast<float>(Alpha.value())) * expm1(at_most(x, V(0.0F))));
  }
};

}  // namespace tenon
