// Where the frames of a ring lie, the newest ones of a tensor.
#pragma once
#include <tenon/kernels/call.hpp>

namespace tenon::detail::kernels {

/// Where the frame lies that is `back` floats older than the newest.
TENON_INLINE constexpr int older(const Call& c, int back) {
  const int at = c.newest - back;
  return at < 0 ? at + c.ring : at;
}
/// Where the frame of each tap lies.
template <int Taps, int Dilation>
struct Found {
  int at[Taps];
  TENON_INLINE constexpr explicit Found(const Call& c) {
    TENON_UNROLL
    for (int i = 0; i < Taps; ++i) at[i] = older(c, (Taps - 1 - i) * Dilation * c.x_pitch);
  }
};

}  // namespace tenon::detail::kernels
