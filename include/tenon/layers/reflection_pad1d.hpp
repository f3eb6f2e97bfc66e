// ReflectionPad1d: mirrored at its ends, which are not repeated, as torch.nn.ReflectionPad1d.
// `Sequential<Input<8, 20>, ReflectionPad1d<2, 1>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

/// torch.nn.ReflectionPad1d(padding): [C, L] to [C, Left + L + Right]. `ReflectionPad1d<Left, Right>`, or one
/// number for both sides. Exact. Each side is narrower than the input.
template <int... Sides>
struct ReflectionPad1d : detail::padded<1, detail::kernels::PaddingMode::reflect, Sides...>::type {
  using laws = detail::Laws<detail::law<detail::has_sides<1, static_cast<int>(sizeof...(Sides))>,
                                        detail::padding_sides<1, static_cast<int>(sizeof...(Sides))>>>;
};

}  // namespace tenon
