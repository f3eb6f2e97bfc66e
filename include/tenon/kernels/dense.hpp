// Dense: y = W x + b for one row or many, outputs in the lanes, an epilogue before the store.
//
// Weights are packed in panels of up to 10 vectors of outputs: [panel][bias, k = 0, 1, …][lanes of the panel], read
// once and in order. The accumulators of a panel stay in registers; x[k] is broadcast.
#pragma once
#include <tenon/kernels/tile.hpp>
#include <tenon/ops/dense.hpp>

namespace tenon::detail::kernels {

namespace detail {
/// Makes the compiler forget what lies behind p. Else clang keeps all of x as broadcast vectors and spills them, and
/// both pick a small x apart in registers: 3 to 8 cycles for each permutation across the lanes, where a load of what
/// was just stored costs the same 8 cycles once and broadcasts for nothing.
TENON_INLINE constexpr void forget(const float*& p) {
  if (!__builtin_is_constant_evaluated()) asm("" : "+r"(p));
}
}  // namespace detail

/// One panel of N outputs for one row. A narrow panel splits k over several chains.
template <class V, Target T, int In, int N, bool Exact, class E>
TENON_INLINE constexpr void dense_panel(const float* w, const float* x, float* y, int row, int first, int valid,
                                        const E& e) {
  constexpr int vectors = N / T.lanes, want = vectors >= 8 ? 1 : vectors >= 4 ? 2 : vectors >= 2 ? 4 : 8;
  constexpr int chains = want <= In ? want : 1, whole = In / chains * chains;
  constexpr bool flat = In * vectors <= 64;  // few enough to unroll k whole
  if constexpr (is_vector<V>) detail::forget(x);
  constexpr int row_words = static_cast<int>(words_of(T.weights, N, T.lanes));
  Chains<V, chains, N / width<V>> sums;
  sums.begin(w);
  w += N;
  const auto step = [&](int k, int chain) TENON_INLINE_LAMBDA {
    sums.template add<Rows<T.weights, T.lanes>>(chain, w + k * row_words, x[k]);
  };
  if constexpr (flat) {
    TENON_UNROLL
    for (int k = 0; k < whole; ++k) step(k, k % chains);
  } else {
    for (int k = 0; k < whole; k += chains) {
      TENON_UNROLL
      for (int c = 0; c < chains; ++c) step(k + c, c);
    }
  }
  TENON_UNROLL
  for (int k = whole; k < In; ++k) step(k, k - whole);
  sums.join();
  put_row<Exact>(sums.sum[0], y, row, first, valid, e);
}

/// A tile of R rows x n vectors of one panel, of which the first is number `at`: each weight is loaded once for R rows.
template <class V, Target T, int R, int n, int In, int N, bool Exact, class E>
TENON_INLINE constexpr void dense_tile(const float* w, int at, const float* x, int x_pitch, float* y, int y_pitch,
                                       int row, int first, int valid, const E& e) {
  constexpr int row_words = static_cast<int>(words_of(T.weights, N, T.lanes));
  Tile<V, R, n> sums;
  sums.begin(w + at);
  w += N + words_of(T.weights, at, T.lanes);
  for (int k = 0; k < In; ++k, w += row_words) {
    sums.template add<Rows<T.weights, T.lanes>>(w, x + k, x_pitch);
  }
  sums.template end<Exact>(y, y_pitch, row, 1, first, valid, e);
}

/// A matrix of Out x In for target T.
template <int In, int Out, Target T>
struct Kernel<Dense<In, Out>, T> {
  static constexpr int lanes = T.lanes, widest = 10;
  static constexpr int vectors = round_up(Out, lanes) / lanes, panels = (vectors + widest - 1) / widest;
  static constexpr int even = T.weights == Element::float32 ? 1 : 2;  // vectors that share their words
  static constexpr int wide = round_up((vectors + panels - 1) / panels, even), narrow = vectors - (panels - 1) * wide;
  static constexpr int N = wide * lanes, L = narrow * lanes;  // outputs of a panel, and of the last one
  static constexpr int panel_words = N + In * static_cast<int>(words_of(T.weights, N, lanes));
  static constexpr int last = (panels - 1) * N;  // the first output of the last panel

  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E& e) {
    if constexpr (Many)
      many_rows<V, Exact>(c.weights, c.x, c.x_pitch, c.y, c.y_pitch, c.rows, e);
    else
      one_row<V, Exact>(c.weights, c.x, c.y, 0, e);
  }

  /// Lays weights in the order in which they are read. Source: weight(o, k) and bias(o) of the network's layers.
  template <class Source>
  static constexpr void pack(float* to, const Source& source) {
    for (int i = 0; i < panels; ++i) {
      const int n = i + 1 < panels ? N : L;
      for (int j = 0; j < n; ++j) to[j] = i * N + j < Out ? source.bias(i * N + j) : 0.0f;
      to += n;
      const auto row_words = static_cast<int>(words_of(T.weights, n, lanes));
      for (int k = 0; k < In; ++k, to += row_words)
        for (int j = 0; j < n; ++j)
          Rows<T.weights, lanes>::write(to, j, i * N + j < Out ? source.weight(i * N + j, k) : 0.0f);
    }
  }

 private:
  template <class V, bool Exact, class E>
  TENON_INLINE static constexpr void one_row(const float* w, const float* x, float* y, int row, const E& e) {
    for (int i = 0; i < panels - 1; ++i)
      dense_panel<V, T, In, N, false>(w + i * panel_words, x, y + i * N, row, i * N, N, e);
    dense_panel<V, T, In, L, Exact>(w + (panels - 1) * panel_words, x, y + last, row, last, Out - last, e);
  }

  /// Many rows: tiles of 6 rows x 2 vectors, 12 sums in 16 registers. Each row is summed in the same order wherever
  /// it stands.
  template <class V, bool Exact, class E>
  TENON_INLINE static constexpr void many_rows(const float* w, const float* x, int x_pitch, float* y, int y_pitch,
                                               int rows, const E& e) {
    const auto tile = [&]<int R>(int r) {
      tile_row<V, R, Exact>(w, x + r * x_pitch, x_pitch, y + r * y_pitch, y_pitch, r, e);
    };
    int r = 0;  // 8 and 9 rows are two tiles of 4: two rows alone would wait for their own sums
    for (int left = rows; left >= 6 && left != 8 && left != 9; left -= 6, r += 6) tile.template operator()<6>(r);
    for (; r + 4 <= rows; r += 4) tile.template operator()<4>(r);
    for (; r < rows; ++r) tile.template operator()<1>(r);
  }

  template <class V, int R, bool Exact, class E>
  TENON_INLINE static constexpr void tile_row(const float* w, const float* x, int x_pitch, float* y, int y_pitch,
                                              int row, const E& e) {
    for (int i = 0; i < panels - 1; ++i)
      tiles<V, R, N, false>(w + i * panel_words, x, x_pitch, y + i * N, y_pitch, row, i * N, N, e);
    tiles<V, R, L, Exact>(w + (panels - 1) * panel_words, x, x_pitch, y + last, y_pitch, row, last, Out - last, e);
  }
  template <class V, int R, int Width, bool Exact, class E>
  TENON_INLINE static constexpr void tiles(const float* w, const float* x, int x_pitch, float* y, int y_pitch, int row,
                                           int first, int valid, const E& e) {
    constexpr int pair = 2 * lanes, pairs = Width / pair;
    for (int p = 0; p < pairs; ++p)
      dense_tile<V, T, R, pair / width<V>, In, Width, Exact>(w, p * pair, x, x_pitch, y + p * pair, y_pitch, row,
                                                             first + p * pair, valid - p * pair, e);
    if constexpr (Width % pair != 0)
      dense_tile<V, T, R, lanes / width<V>, In, Width, Exact>(w, pairs * pair, x, x_pitch, y + pairs * pair, y_pitch,
                                                              row, first + pairs * pair, valid - pairs * pair, e);
  }
};

}  // namespace tenon::detail::kernels
