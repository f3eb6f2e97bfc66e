// ReflectionPad2d: mirrored at its ends, which are not repeated, as torch.nn.ReflectionPad2d.
// `Sequential<Input<8, 6, 6>, ReflectionPad2d<1, 1, 2, 0>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

/// torch.nn.ReflectionPad2d(padding): [C, H, W] to [C, Top + H + Bottom, Left + W + Right]. `ReflectionPad2d<Left,
/// Right, Top, Bottom>`, or one number for all sides. Exact. Each side is narrower than the input.
template <int... Sides>
struct ReflectionPad2d : detail::padded<2, detail::kernels::PaddingMode::reflect, Sides...>::type {
  using laws = detail::Laws<detail::law<detail::has_sides<2, static_cast<int>(sizeof...(Sides))>,
                                        detail::padding_sides<2, static_cast<int>(sizeof...(Sides))>>>;
};

}  // namespace tenon
