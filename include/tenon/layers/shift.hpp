// Shift: y = x + Offset. `Sequential<Linear<10, 20>, Shift<-1>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// y = x + Offset: any shape to the same shape. One rounding, of the constant too.
template <Real Offset>
struct Shift : extend::Elementwise {
  static constexpr extend::Arguments arguments() { return extend::Arguments{}.put(Offset); }
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    return x + V(static_cast<float>(Offset.value()));
  }
};

}  // namespace tenon
