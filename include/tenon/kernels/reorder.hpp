// Reorder: from PyTorch's order to channels innermost, or back.
#pragma once
#include <cstring>
#include <tenon/kernels/epilogue.hpp>

namespace tenon::detail::kernels {

/// y[r][c] = x[c][r], in blocks of 8 x 8; of less than 8 rows or columns, a block reads or writes into the next one's
/// place. Reads and writes nothing past its end. The compilers' own vectors: xsimd's zip_lo and zip_hi mean different
/// lanes in different versions.
struct Reorder {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    constexpr int n = width<V> == 1 ? 1 : 8;
    for (int row = 0; row < c.rows; row += n)
      for (int col = 0; col < c.cols; col += n) {
        const float* x = c.x + col * c.x_pitch + row;
        float* y = c.y + row * c.y_pitch + col;
        const int rows = c.rows - row < n ? c.rows - row : n, cols = c.cols - col < n ? c.cols - col : n;
        const bool low = rows == n && row + 2 * n <= c.rows && c.cols < n && c.y_pitch == c.cols;
        const bool narrow = cols == n && col + 2 * n <= c.cols && c.rows < n && c.x_pitch == c.rows;
        if (n == 8 && !__builtin_is_constant_evaluated() && ((rows == n && cols == n) || low || narrow))
          block<V>(x, c.x_pitch, y, c.y_pitch, cols, rows);
        else
          for (int i = 0; i < rows; ++i)
            for (int j = 0; j < cols; ++j) y[i * c.y_pitch + j] = x[j * c.x_pitch + i];
      }
  }

 private:
  typedef float Row __attribute__((vector_size(32)));

  /// V carries the target into the function's type.
  template <class V>
  TENON_INLINE static void block(const float* x, int x_pitch, float* y, int y_pitch, int reads, int writes) {
    Row a[8]{}, b[8];
    TENON_UNROLL
    for (int i = 0; i < 8; ++i)
      if (i < reads) std::memcpy(&a[i], x + i * x_pitch, sizeof(Row));
    TENON_UNROLL
    for (int i = 0; i < 8; i += 2) {
      b[i] = __builtin_shufflevector(a[i], a[i + 1], 0, 8, 1, 9, 4, 12, 5, 13);
      b[i + 1] = __builtin_shufflevector(a[i], a[i + 1], 2, 10, 3, 11, 6, 14, 7, 15);
    }
    TENON_UNROLL
    for (int i = 0; i < 8; i += 4) TENON_UNROLL
    for (int j = 0; j < 2; ++j) {
      a[i + 2 * j] = __builtin_shufflevector(b[i + j], b[i + j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
      a[i + 2 * j + 1] = __builtin_shufflevector(b[i + j], b[i + j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
    }
    TENON_UNROLL
    for (int i = 0; i < 4; ++i) {
      b[i] = __builtin_shufflevector(a[i], a[i + 4], 0, 1, 2, 3, 8, 9, 10, 11);
      b[i + 4] = __builtin_shufflevector(a[i], a[i + 4], 4, 5, 6, 7, 12, 13, 14, 15);
    }
    TENON_UNROLL
    for (int i = 0; i < 8; ++i)
      if (i < writes) std::memcpy(y + i * y_pitch, &b[i], sizeof(Row));
  }
};

}  // namespace tenon::detail::kernels
