// LeakyReLU: y = x where x > 0, NegativeSlope x elsewhere; as torch.nn.LeakyReLU.
// `Sequential<Linear<10, 20>, LeakyReLU<0.1>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.LeakyReLU(negative_slope = 0.01): any shape to the same shape. Exact but for one rounding.
template <Real NegativeSlope = 0.01>
struct LeakyReLU : extend::Elementwise {
  static constexpr extend::Arguments arguments() { return extend::Arguments{}.put(NegativeSlope); }
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return select(x > V(0.0F), x, x * V(static_cast<float>(NegativeSlope.value())));
  }
};

}  // namespace tenon
