// ZeroPad2d: zeros around it, as torch.nn.ZeroPad2d. `Sequential<Input<8, 6, 6>, ZeroPad2d<1, 1, 2, 0>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

/// torch.nn.ZeroPad2d(padding): [C, H, W] to [C, Top + H + Bottom, Left + W + Right]. `ZeroPad2d<Left, Right, Top,
/// Bottom>`, or one number for all sides. Exact. Below zero it cuts off.
template <int... Sides>
struct ZeroPad2d : detail::padded<2, detail::kernels::PaddingMode::zeros, Sides...>::type {
  using laws = detail::Laws<detail::law<detail::has_sides<2, static_cast<int>(sizeof...(Sides))>,
                                        detail::padding_sides<2, static_cast<int>(sizeof...(Sides))>>>;
};

}  // namespace tenon
