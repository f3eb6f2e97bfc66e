// PReLU: y = x where x > 0, a x elsewhere, a learnt; as torch.nn.PReLU. `Sequential<Linear<10, 20>, PReLU<20>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

namespace detail::named {
struct PReLU;
}

/// torch.nn.PReLU(num_parameters = 1): any shape to the same shape; weight [N], one slope or one per channel, the
/// channels being dimension 1 as PyTorch counts (the features of [F], the rows of [C, L]). Exact.
template <int N = 1>
struct PReLU {
  using laws = detail::Laws<detail::sizes_law<detail::named::PReLU, N>>;
  static constexpr extend::ParameterList<1> parameters{{{"weight", Shape{N}}}, 1};
  static constexpr extend::Operation operation = extend::elementwise(
      {.infer = &extend::infer_per_channel<N>, .parameters = parameters, .per = extend::per_channel<N>});
  template <class V>
  TENON_INLINE static constexpr V apply(V x, V slope) {
    using namespace extend::math;
    return select(x > V(0.0f), x, slope * x);
  }

  template <int I, int>
  using resized = PReLU<N == 1 ? 1 : I>;
};

}  // namespace tenon
