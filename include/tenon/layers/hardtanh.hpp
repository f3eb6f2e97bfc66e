// Hardtanh: y = min(max(x, Low), High), as torch.nn.Hardtanh. `Sequential<Linear<10, 20>, Hardtanh<>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

namespace detail {
template <Real Low, Real High>
struct limits {
  static_assert(Low.value() < High.value(), "tenon: Hardtanh<Low, High> needs Low < High");
};
}  // namespace detail

/// torch.nn.Hardtanh(min_val = -1, max_val = 1): any shape to the same shape. Exact; NaN stays NaN.
template <Real Low = -1.0, Real High = 1.0>
struct Hardtanh : extend::Elementwise {
  using laws = detail::Laws<detail::law<(Low.value() < High.value()), detail::limits<Low, High>>>;
  static constexpr extend::Arguments arguments() { return extend::Arguments{}.put(Low).put(High); }
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return at_most(at_least(x, V(static_cast<float>(Low.value()))), V(static_cast<float>(High.value())));
  }
};

}  // namespace tenon
