// ZeroPad1d: zeros around it, as torch.nn.ZeroPad1d. `Sequential<Input<8, 20>, ZeroPad1d<2, 1>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

/// torch.nn.ZeroPad1d(padding): [C, L] to [C, Left + L + Right]. `ZeroPad1d<Left, Right>`, or one
/// number for both sides. Exact. Below zero it cuts off.
template <int... Sides>
struct ZeroPad1d : detail::padded<1, detail::kernels::PaddingMode::zeros, Sides...>::type {
  using laws = detail::Laws<detail::law<detail::has_sides<1, static_cast<int>(sizeof...(Sides))>,
                                        detail::padding_sides<1, static_cast<int>(sizeof...(Sides))>>>;
};

}  // namespace tenon
