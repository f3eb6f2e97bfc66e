// Depthwise: a convolution of each channel by itself, channels in the lanes. A vector of weights serves R positions.
#pragma once
#include <tenon/kernels/window.hpp>

namespace tenon::detail::kernels {

template <Geometry G, Target T>
  requires(depthwise(G))
struct Kernel<Conv<G>, T> {
  static constexpr int lanes = T.lanes, taps = G.rows.kernel * G.columns.kernel;
  static constexpr int vectors = round_up(G.out_channels, lanes) / lanes, widest = vectors > 1 ? 2 : 1;
  static constexpr int blocks = (vectors + widest - 1) / widest, narrow = vectors - (blocks - 1) * widest;
  static constexpr int N = widest * lanes, L = narrow * lanes;

  /// How wide the block of a channel is, and where its weights begin.
  static constexpr int width_of(int channel) { return channel < (blocks - 1) * N ? N : L; }
  static constexpr int block_of(int channel) { return channel / N * N * (1 + taps); }

  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E& e) {
    for (int b = 0; b < blocks - 1; ++b) block<V, N, false>(c, b * N, e);
    block<V, L, Exact>(c, (blocks - 1) * N, e);
  }

  /// [block][bias, taps][lanes of the block].
  template <class Source>
  static constexpr void pack(float* to, const Source& source) {
    for (int first = 0; first < round_up(G.out_channels, lanes); first += N) {
      const int n = first + N <= round_up(G.out_channels, lanes) ? N : L;
      for (int tap = -1; tap < taps; ++tap, to += n)
        for (int j = 0; j < n; ++j)
          to[j] = first + j >= G.out_channels ? 0.0f : tap < 0 ? source.bias(first + j) : source.weight(first + j, tap);
    }
  }

 private:
  template <class V, int M, bool Exact, class E>
  TENON_INLINE static constexpr void block(const Call& c, int first, const E& e) {
    constexpr int n = M / width<V>;
    const float *w = c.weights + first * (1 + taps), *x = c.x + first;
    const int valid = G.out_channels - first;
    const auto tile = [&]<int R, int X, int Y, bool Whole>(int oy, int ox, int kx0,
                                                           int kx1) __attribute__((always_inline)) {
      Tile<V, R, n> sums;
      sums.begin(w);
      const int at = begin_of<G>(oy, ox), ky0 = G.rows.first(oy), ky1 = G.rows.end(oy);
      const auto tap = [&](int ky, int kx) __attribute__((always_inline)) {
        add<V, R, n, X, Exact>(sums, w + (1 + ky * G.columns.kernel + kx) * M,
                               x + (at + (ky * G.rows.dilation * G.columns.in + kx * G.columns.dilation) * G.pitch),
                               valid);
      };
      if (Whole && taps <= 9 && ky1 - ky0 == G.rows.kernel) {
        TENON_UNROLL
        for (int i = 0; i < taps; ++i) {
          read_again();
          tap(i / G.columns.kernel, i % G.columns.kernel);
        }
      } else {
        for (int ky = ky0; ky < ky1; ++ky)
          for (int kx = kx0; kx < kx1; ++kx) tap(ky, kx);
      }
      const int position = oy * G.columns.out + ox;
      sums.template end<Exact>(c.y + (position * c.y_pitch + first), c.y_pitch, position, Y, first, valid, e);
    };
    constexpr int most = M / lanes == 1 ? 8 : 6;
    if constexpr (G.mode == PaddingMode::zeros)
      each_tile<G, most>(tile);
    else
      each_tile_and_edge<G, most>(tile, [&](int oy, int ox) __attribute__((always_inline)) {
        Tile<V, 1, n> sums;
        sums.begin(w);
        for (int ky = 0; ky < G.rows.kernel; ++ky)
          for (int kx = 0; kx < G.columns.kernel; ++kx)
            add<V, 1, n, 0, Exact>(sums, w + (1 + ky * G.columns.kernel + kx) * M,
                                   x + input_of<G>(oy, ox, ky, kx) * G.pitch, valid);
        const int position = oy * G.columns.out + ox;
        sums.template end<Exact>(c.y + (position * c.y_pitch + first), c.y_pitch, position, 1, first, valid, e);
      });
  }
  template <class V, int R, int n, int X, bool Exact>
  TENON_INLINE static constexpr void add(Tile<V, R, n>& sums, const float* w, const float* x,
                                         [[maybe_unused]] int valid) {
    constexpr int W = width<V>;
    TENON_UNROLL
    for (int j = 0; j < n; ++j) {
      const V wj = load_aligned<V>(w + j * W);
      TENON_UNROLL
      for (int r = 0; r < R; ++r) {
        if constexpr (Exact || W == 1)
          sums.sum[r][j] = fma(load_partial<V>(x + r * X + j * W, valid - j * W), wj, sums.sum[r][j]);
        else
          sums.sum[r][j] = fma(load<V>(x + r * X + j * W), wj, sums.sum[r][j]);
      }
    }
  }
};

}  // namespace tenon::detail::kernels
