// DivideParameter: y = x / p, p a parameter of the module. `Sequential<Named<"std", DivideParameter<10>>, Linear<10, 5>>`
#pragma once
#include <tenon/ops/parameter.hpp>

namespace tenon {

/// PyTorch's `x / self.std`, where that is an nn.Parameter or a buffer of shape [Extents...] of the module: any shape to
/// the same shape; the key is the layer's own name. `<>` or `<1>` is one number, `<10>` one for each feature (the last
/// dimension), `<8, 1, 1>` one for each channel of [8, H, W]. One rounding.
template <int... Extents>
struct DivideParameter : detail::WithParameter<Extents...> {
  using laws =
      detail::Laws<detail::sizes_law<detail::named::DivideParameter, Extents...>, detail::parameter_law<Extents...>>;
  template <class V>
  TENON_INLINE static constexpr V apply(V x, V parameter) {
    return x / parameter;
  }
};

}  // namespace tenon
