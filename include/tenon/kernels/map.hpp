// Map: an epilogue without a kernel in front of it, and the copy.
#pragma once
#include <tenon/kernels/epilogue.hpp>

namespace tenon::detail::kernels {

/// y[r][c] = epilogue(x[r][c]). Pitches in floats. What lies behind a row is not computed with: nobody may have written
/// it, and a denormal there would cost a hundred cycles.
template <class V, bool Exact, class E>
TENON_INLINE constexpr void map(const float* x, int x_pitch, float* y, int y_pitch, int rows, int cols, const E& e) {
  if (std::same_as<E, Epilogue<>> && copied_singly(cols)) {
    for (int r = 0; r < rows; ++r)
      for (int c = 0; c < cols; ++c) y[r * y_pitch + c] = x[r * x_pitch + c];
    return;
  }
  for (int r = 0; r < rows; ++r, x += x_pitch, y += y_pitch)
    for (int c = 0; c < cols; c += width<V>) {
      const int valid = cols - c;
      put<Exact>(y + c, e.template operator()<Exact>(load_partial<V>(x + c, valid), r, c, valid), valid);
    }
}

}  // namespace tenon::detail::kernels
