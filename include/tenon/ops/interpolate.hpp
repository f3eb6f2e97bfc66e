// Interpolate: the name of the kernel of Upsample where it mixes neighbours.
#pragma once
#include <tenon/ops/kernel.hpp>

namespace tenon::detail::kernels {

/// [Channels, H, W] enlarged ScaleH and ScaleW times by linear interpolation.
template <int Channels, int H, int W, int ScaleH, int ScaleW>
struct Interpolate {};

}  // namespace tenon::detail::kernels
