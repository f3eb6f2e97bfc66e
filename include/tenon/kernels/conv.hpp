// Conv: direct convolution over [H, W, C]. Outputs are in the lanes, a tile of positions in registers.
//
// Weights are packed per block of up to 3 vectors of outputs: [block][bias, (ky, kx, c) = 0, 1, …][lanes of the block].
// Where a window lies inside the input, the taps of a row and their channels are one run of floats.
#pragma once
#include <tenon/kernels/window.hpp>

namespace tenon::detail::kernels {

/// The products of a tile: R positions X floats apart, N outputs.
template <Geometry G, class V, int R, int N, int X>
struct Products : Tile<V, R, N / width<V>> {
  static constexpr int n = N / width<V>, taken = G.in_channels / G.groups;
  static constexpr bool whole_rows = G.columns.dilation == 1 && G.pitch == taken;

  /// K products of each sum, one behind the other.
  template <int K>
  TENON_INLINE constexpr void add_run(const float* w, const float* x) {
    if constexpr (K <= 12) {
      TENON_UNROLL
      for (int k = 0; k < K; ++k) {
        if (n > 1 && X < K) read_again();
        this->add(w + k * N, x + k, X);
      }
    } else {
      for (int k = 0; k < K; ++k) this->add(w + k * N, x + k, X);
    }
  }
  /// The rows of taps from ky0 to ky1, of each the columns from kx0 to kx1.
  template <bool Whole>
  TENON_INLINE constexpr void add_taps(const float* w, const float* x, int at, int ky0, int ky1, int kx0, int kx1) {
    if constexpr (Whole && whole_rows && G.rows.kernel * G.columns.kernel * taken <= 32)
      if (ky1 - ky0 == G.rows.kernel) {  // few products: without a loop
        TENON_UNROLL
        for (int ky = 0; ky < G.rows.kernel; ++ky)
          add_run<G.columns.kernel * taken>(w + ky * G.columns.kernel * taken * N,
                                            x + (at + ky * G.rows.dilation * G.columns.in * G.pitch));
        return;
      }
    for (int ky = ky0; ky < ky1; ++ky) {
      const int row = at + ky * G.rows.dilation * G.columns.in * G.pitch;
      const float* wk = w + ky * G.columns.kernel * taken * N;
      if constexpr (Whole && whole_rows)
        add_run<G.columns.kernel * taken>(wk, x + row);
      else
        for (int kx = kx0; kx < kx1; ++kx)
          add_run<taken>(wk + kx * taken * N, x + (row + kx * G.columns.dilation * G.pitch));
    }
  }
};

/// How the weights are packed: blocks of vectors of a group's outputs.
template <Geometry G, Target T>
struct Blocks {
  static constexpr int lanes = T.lanes, taken = G.in_channels / G.groups, outputs = G.out_channels / G.groups;
  static constexpr int vectors = round_up(outputs, lanes) / lanes, widest = vectors == 3 ? 3 : vectors > 1 ? 2 : 1;
  static constexpr int blocks = (vectors + widest - 1) / widest, narrow = vectors - (blocks - 1) * widest;
  static constexpr int N = widest * lanes, L = narrow * lanes;
  static constexpr int products = G.rows.kernel * G.columns.kernel * taken;
  static constexpr int block_floats = N * (1 + products), group_floats = round_up(outputs, lanes) * (1 + products);

  /// Source: weight(o, k) with k in PyTorch's order [channel][row][column], and bias(o).
  template <class Source>
  static constexpr void pack(float* to, const Source& source) {
    constexpr int taps = G.rows.kernel * G.columns.kernel;
    for (int g = 0; g < G.groups; ++g)
      for (int b = 0; b < blocks; ++b) {
        const int n = b + 1 < blocks ? N : L, first = g * outputs + b * N, valid = outputs - b * N;
        for (int j = 0; j < n; ++j) to[j] = j < valid ? source.bias(first + j) : 0.0f;
        to += n;
        for (int tap = 0; tap < taps; ++tap)
          for (int k = 0; k < taken; ++k, to += n)
            for (int j = 0; j < n; ++j) to[j] = j < valid ? source.weight(first + j, k * taps + tap) : 0.0f;
      }
  }
};

template <Geometry Given, Target T>
  requires(!depthwise(Given) && !(by_winograd(Given) && T.winograd))
struct Kernel<Conv<Given>, T> : Blocks<Given, T> {
  static constexpr Geometry G = flattened(Given);
  using Packed = Blocks<Given, T>;
  using Packed::block_floats, Packed::group_floats;
  using Packed::lanes, Packed::taken, Packed::outputs, Packed::blocks, Packed::N, Packed::L;

  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E& e) {
    for (int g = 0; g < G.groups; ++g) {
      const float* w = c.weights + g * group_floats;
      const float* x = c.x + g * taken;
      for (int b = 0; b < blocks - 1; ++b)
        block<V, N, false>(w + b * block_floats, x, c.y, c.y_pitch, g * outputs + b * N, N, e);
      block<V, L, Exact>(w + (blocks - 1) * block_floats, x, c.y, c.y_pitch, g * outputs + (blocks - 1) * N,
                         outputs - (blocks - 1) * N, e);
    }
  }

 private:
  template <class V, int M, bool Exact, class E>
  TENON_INLINE static constexpr void block(const float* w, const float* x, float* y, int y_pitch, int first, int valid,
                                           const E& e) {
    constexpr int most = tile_sums(T) / (M / lanes);
    const auto tile = [&]<int R, int X, int Y, bool Whole>(int oy, int ox, int kx0,
                                                           int kx1) __attribute__((always_inline)) {
      Products<G, V, R, M, X> sums;
      sums.begin(w);
      sums.template add_taps<Whole>(w + M, x, begin_of<G>(oy, ox), G.rows.first(oy), G.rows.end(oy), kx0, kx1);
      const int position = oy * G.columns.out + ox;
      sums.template end<Exact>(y + (position * y_pitch + first), y_pitch, position, Y, first, valid, e);
    };
    if constexpr (G.mode == PaddingMode::zeros)
      each_tile<G, most>(tile);
    else
      each_tile_and_edge<G, most>(tile, [&](int oy, int ox) __attribute__((always_inline)) {
        Products<G, V, 1, M, 0> sums;
        sums.begin(w);
        for (int ky = 0; ky < G.rows.kernel; ++ky)
          for (int kx = 0; kx < G.columns.kernel; ++kx)
            sums.template add_run<taken>(w + (1 + (ky * G.columns.kernel + kx) * taken) * M,
                                         x + input_of<G>(oy, ox, ky, kx) * G.pitch);
        const int position = oy * G.columns.out + ox;
        sums.template end<Exact>(y + (position * y_pitch + first), y_pitch, position, 1, first, valid, e);
      });
  }
};

}  // namespace tenon::detail::kernels
