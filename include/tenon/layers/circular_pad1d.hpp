// CircularPad1d: its end before its start and its start behind its end, as torch.nn.CircularPad1d.
// `Sequential<Input<8, 20>, CircularPad1d<2, 1>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

/// torch.nn.CircularPad1d(padding): [C, L] to [C, Left + L + Right]. `CircularPad1d<Left, Right>`, or one
/// number for both sides. Exact. No side is wider than the input.
template <int... Sides>
struct CircularPad1d : detail::padded<1, detail::kernels::PaddingMode::circular, Sides...>::type {
  using laws = detail::Laws<detail::law<detail::has_sides<1, static_cast<int>(sizeof...(Sides))>,
                                        detail::padding_sides<1, static_cast<int>(sizeof...(Sides))>>>;
};

}  // namespace tenon
