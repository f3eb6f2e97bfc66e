// Shift: y = x + Offset. `Sequential<Linear<10, 20>, Shift<-1>>`
#pragma once
#include <tenon/layers/elementwise.hpp>

namespace tenon {

/// y = x + Offset: any shape to the same shape. One rounding, of the constant too.
template <Real Offset>
struct Shift : detail::Elementwise {
  static constexpr Arguments arguments() { return Arguments{}.put(Offset); }
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    return x + V(static_cast<float>(Offset.value()));
  }
};

static_assert(layer<Shift<0.5>> && layer<Shift<-1>>);

}  // namespace tenon
