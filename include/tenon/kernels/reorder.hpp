// Reorder: from PyTorch's order to channels innermost, or back.
#pragma once
#include <tenon/kernels/epilogue.hpp>

namespace tenon::kernels {

/// y[r][c] = x[c][r]. Reads and writes nothing past its end.
struct Reorder {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& call, const E&) {
    for (int r = 0; r < call.rows; ++r)
      for (int c = 0; c < call.cols; ++c) call.y[r * call.y_pitch + c] = call.x[c * call.x_pitch + r];
  }
};

}  // namespace tenon::kernels
