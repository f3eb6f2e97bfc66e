// SELU: y = scale x where x > 0, scale alpha (e^x - 1) elsewhere; as torch.nn.SELU.
// `Sequential<Linear<10, 20>, SELU>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.SELU: any shape to the same shape. Within 4 ulp, near 0 too; SELU(-0) is 0. The constants are those of
/// Klambauer et al., "Self-Normalizing Neural Networks" (2017).
struct SELU : extend::Elementwise {
  static constexpr double alpha = 1.6732632423543772848170429916717;
  static constexpr double scale = 1.0507009873554804934193349852946;

  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    const V negative = V(static_cast<float>(alpha * scale)) * expm1(at_most(x, V(0.0F)));
    return select(x > V(0.0F), x * V(static_cast<float>(scale)), negative);
  }
};

}  // namespace tenon
