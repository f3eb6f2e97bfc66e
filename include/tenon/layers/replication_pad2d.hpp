// ReplicationPad2d: its first and last numbers repeated, as torch.nn.ReplicationPad2d.
// `Sequential<Input<8, 6, 6>, ReplicationPad2d<1, 1, 2, 0>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

/// torch.nn.ReplicationPad2d(padding): [C, H, W] to [C, Top + H + Bottom, Left + W + Right]. `ReplicationPad2d<Left,
/// Right, Top, Bottom>`, or one number for all sides. Exact.
template <int... Sides>
struct ReplicationPad2d : detail::padded<2, detail::kernels::PaddingMode::replicate, Sides...>::type {
  using laws = detail::Laws<detail::law<detail::has_sides<2, static_cast<int>(sizeof...(Sides))>,
                                        detail::padding_sides<2, static_cast<int>(sizeof...(Sides))>>>;
};

}  // namespace tenon
