// Clamp: y = min(max(x, Low), High), as torch.clamp. `Sequential<Linear<10, 20>, Clamp<-2, 3>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

namespace detail {
template <Real Low, Real High>
struct clamps {
  static_assert(Low.value() <= High.value(), "tenon: Clamp<Low, High> needs Low <= High");
};
}  // namespace detail

/// torch.clamp(x, min, max): any shape to the same shape. Exact; NaN stays NaN.
template <Real Low, Real High>
struct Clamp : extend::Elementwise {
  using laws = detail::Laws<detail::law<(Low.value() <= High.value()), detail::clamps<Low, High>>>;
  static constexpr extend::Arguments arguments() { return extend::Arguments{}.put(Low).put(High); }
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return at_most(at_least(x, V(static_cast<float>(Low.value()))), V(static_cast<float>(High.value())));
  }
};

}  // namespace tenon
