// ReplicationPad1d: its first and last numbers repeated, as torch.nn.ReplicationPad1d.
// `Sequential<Input<8, 20>, ReplicationPad1d<2, 1>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

/// torch.nn.ReplicationPad1d(padding): [C, L] to [C, Left + L + Right]. `ReplicationPad1d<Left, Right>`, or one
/// number for both sides. Exact.
template <int... Sides>
struct ReplicationPad1d : detail::padded<1, detail::kernels::PaddingMode::replicate, Sides...>::type {
  using laws = detail::Laws<detail::law<detail::has_sides<1, static_cast<int>(sizeof...(Sides))>,
                                        detail::padding_sides<1, static_cast<int>(sizeof...(Sides))>>>;
};

}  // namespace tenon
