// CircularPad2d: its end before its start and its start behind its end, as torch.nn.CircularPad2d.
// `Sequential<Input<8, 6, 6>, CircularPad2d<1, 1, 2, 0>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

/// torch.nn.CircularPad2d(padding): [C, H, W] to [C, Top + H + Bottom, Left + W + Right]. `CircularPad2d<Left,
/// Right, Top, Bottom>`, or one number for all sides. Exact. No side is wider than the input.
template <int... Sides>
struct CircularPad2d : detail::padded<2, detail::kernels::PaddingMode::circular, Sides...>::type {
  using laws = detail::Laws<detail::law<detail::has_sides<2, static_cast<int>(sizeof...(Sides))>,
                                        detail::padding_sides<2, static_cast<int>(sizeof...(Sides))>>>;
};

}  // namespace tenon
