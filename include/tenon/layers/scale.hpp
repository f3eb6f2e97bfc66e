// Scale: y = Factor x. `Sequential<Linear<10, 20>, Scale<0.5>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// y = Factor x: any shape to the same shape. One rounding, of the constant too.
template <Real Factor>
struct Scale : extend::Elementwise {
  static constexpr extend::Arguments arguments() { return extend::Arguments{}.put(Factor); }
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    return x * V(static_cast<float>(Factor.value()));
  }
};

}  // namespace tenon
