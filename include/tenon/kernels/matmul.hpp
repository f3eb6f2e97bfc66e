// MatMul: y = a b for matrices that are both computed, columns of b in the lanes, an epilogue before the store.
#pragma once
#include <tenon/kernels/reorder.hpp>
#include <tenon/kernels/tile.hpp>
#include <tenon/ops/matmul.hpp>

namespace tenon::detail::kernels {

/// b is copied to rows of whole vectors where it does not lie in such. Reads nothing past the ends.
template <Product P, Target T>
struct Kernel<MatMul<P>, T> {
  static constexpr bool copies = P.b_by_rows || P.cols % T.lanes != 0;
  static constexpr int b_pitch = copies ? P.pitch() : P.cols;

  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const CallWith<1>& c, const E& e) {
    const float *a = c.x, *b = c.other[0];
    float* y = c.y;
    for (int pair = 0; pair < P.pairs; ++pair, y += P.rows * c.y_pitch) {
      if (copies && (pair == 0 || !P.one_b)) copy<V>(b, c.scratch);
      rows<V, Exact>(a, copies ? c.scratch : b, y, c.y_pitch, pair * P.rows, e);
      if (!P.one_a) a += P.rows * P.inner;
      if (!P.one_b) b += P.inner * P.cols;
    }
  }

 private:
  /// Zeros behind the end of each row: what is computed with was written.
  template <class V>
  TENON_INLINE static constexpr void copy(const float* b, float* to) {
    constexpr int filled = round_up(P.cols, T.lanes);
    if constexpr (P.b_by_rows) {
      for (int k = 0; k < P.inner; ++k)
        for (int j = P.cols; j < filled; ++j) to[k * b_pitch + j] = 0.0f;
      const Call call{.x = b, .x_pitch = P.inner, .y = to, .y_pitch = b_pitch, .rows = P.inner, .cols = P.cols};
      Reorder::run<V, true, true>(call, Epilogue<>{});
    } else {
      for (int k = 0; k < P.inner; ++k)
        for (int j = 0; j < filled; j += width<V>)
          store_aligned(to + k * b_pitch + j, load_partial<V>(b + k * P.cols + j, P.cols - j));
    }
  }

  template <class V, bool Exact, class E>
  TENON_INLINE static constexpr void rows(const float* a, const float* b, float* y, int y_pitch, int row, const E& e) {
    int i = 0;
    for (; i + 4 <= P.rows; i += 4) across<V, 4, Exact>(a, b, y + i * y_pitch, y_pitch, i, row, e);
    for (; i < P.rows; ++i) across<V, 1, Exact>(a, b, y + i * y_pitch, y_pitch, i, row, e);
  }
  template <class V, int R, bool Exact, class E>
  TENON_INLINE static constexpr void across(const float* a, const float* b, float* y, int y_pitch, int i, int row,
                                            const E& e) {
    constexpr int W = width<V>, vectors = (P.cols + W - 1) / W;
    int v = 0;
    for (; v + 2 <= vectors; v += 2) tile<V, R, 2, Exact>(a, b, y, y_pitch, i, v * W, row, e);
    if (v < vectors) tile<V, R, 1, Exact>(a, b, y, y_pitch, i, v * W, row, e);
  }

  /// R rows x n vectors of one product, from row i and column j on.
  template <class V, int R, int n, bool Exact, class E>
  TENON_INLINE static constexpr void tile(const float* a, const float* b, float* y, int y_pitch, int i, int j, int row,
                                          const E& e) {
    constexpr int W = width<V>, step = P.a_by_columns ? P.rows : 1, pitch = P.a_by_columns ? 1 : P.inner;
    Tile<V, R, n> sums;
    sums.begin_with_zeros();
    a += i * pitch;
    b += j;
    for (int k = 0; k < P.inner; ++k) {
      V bk[n];
      TENON_UNROLL
      for (int c = 0; c < n; ++c) bk[c] = load<V>(b + k * b_pitch + c * W);
      sums.add(bk, a + k * step, pitch);
    }
    sums.template end<Exact>(y + j, y_pitch, row + i, 1, j, P.cols - j, e);
  }
};

}  // namespace tenon::detail::kernels
