// Winograd: 3 x 3 convolutions by 4 x 4 products for 2 x 2 outputs, 16 multiplications in place of 36.
//
// Lavin and Gray, Fast Algorithms for Convolutional Neural Networks (2016): Y = A' [ (G g G') * (B' d B) ] A, with
//   B' = 1  0 -1  0     A' = 1  1  1  0     G = 1    0    0
//        0  1  1  0          0  1 -1 -1         1/2  1/2  1/2
//        0 -1  1  0                             1/2 -1/2  1/2
//        0  1  0 -1                             0    0    1
// Channels are in the lanes of both transforms. In between, the products of all channels are 16 matrix products.
#pragma once
#include <tenon/kernels/window.hpp>

namespace tenon::detail::kernels {

template <Geometry G, Target T>
  requires(by_winograd(G) && T.winograd)
struct Kernel<Conv<G>, T> {
  static constexpr int in = G.in_channels, out = G.out_channels, lanes = T.lanes;
  static constexpr WinogradTiles tiles = winograd_tiles(G);
  static constexpr int across = tiles.across, strip = tiles.strip, pitch = tiles.pitch;
  static constexpr int vectors = out % (2 * lanes) == 0 ? 2 : 1, N = vectors * lanes;
  /// Tiles of a matrix product. The last ones overlap those before.
  static constexpr int together = tile_of(strip, tile_sums(T) / vectors);

  template <class V, bool, bool, class E>
  static constexpr void run(const Call& c, const E& e) {
    for (int begin = 0; begin < tiles.count; begin += strip) {
      const int at = begin + strip <= tiles.count ? begin : tiles.count - strip;
      for (int t = 0; t < strip; ++t)
        for (int k = 0; k < in; k += width<V>) transform<V>(c.x, at + t, k, c.scratch + t * in + k);
      for (int o = 0; o < out; o += N)
        for (int t = 0; t < strip; t += together) {
          const int first = t + together <= strip ? t : strip - together;
          outputs<V>(c, c.scratch + first * in, at + first, o, e);
        }
    }
  }

  /// [block of outputs][bias, frequency, input channel][outputs of the block].
  template <class Source>
  static constexpr void pack(float* to, const Source& source) {
    for (int first = 0; first < out; first += N) {
      for (int j = 0; j < N; ++j) *to++ = source.bias(first + j);
      for (int f = 0; f < 16; ++f)
        for (int k = 0; k < in; ++k)
          for (int j = 0; j < N; ++j) *to++ = transformed(source, first + j, k, f / 4, f % 4);
    }
  }

 private:
  static constexpr double g[4][3]{{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
  template <class Source>
  static constexpr float transformed(const Source& source, int o, int k, int row, int col) {
    double sum = 0;
    for (int i = 0; i < 3; ++i)
      for (int j = 0; j < 3; ++j)
        sum += g[row][i] * g[col][j] * static_cast<double>(source.weight(o, k * 9 + i * 3 + j));
    return static_cast<float>(sum);
  }

  /// B' d B of one tile's patch, for the channels from `k` on; zeros lie outside of the input.
  template <class V>
  TENON_INLINE static constexpr void transform(const float* x, int tile, int k, float* to) {
    const int iy = tile / across * 2 - G.rows.before, ix = tile % across * 2 - G.columns.before;
    const int patch = (iy * G.columns.in + ix) * G.pitch + k;  // it may begin outside
    V rows[4][4];
    TENON_UNROLL
    for (int j = 0; j < 4; ++j) {
      V d[4];
      TENON_UNROLL
      for (int i = 0; i < 4; ++i) {
        const bool inside = iy + i >= 0 && iy + i < G.rows.in && ix + j >= 0 && ix + j < G.columns.in;
        d[i] = inside ? load<V>(x + (patch + (i * G.columns.in + j) * G.pitch)) : V(0.0f);
      }
      rows[0][j] = d[0] - d[2];
      rows[1][j] = d[1] + d[2];
      rows[2][j] = d[2] - d[1];
      rows[3][j] = d[1] - d[3];
    }
    TENON_UNROLL
    for (int i = 0; i < 4; ++i) {
      const V* r = rows[i];
      store(to + (4 * i) * pitch, r[0] - r[2]);
      store(to + (4 * i + 1) * pitch, r[1] + r[2]);
      store(to + (4 * i + 2) * pitch, r[2] - r[1]);
      store(to + (4 * i + 3) * pitch, r[1] - r[3]);
    }
  }

  /// The outputs from `o` on of some tiles, the first of which is `tile`.
  template <class V, class E>
  TENON_INLINE static constexpr void outputs(const Call& c, const float* x, int tile, int o, const E& e) {
    constexpr int W = width<V>, n = N / W;
    const float *const bias = c.weights + o / N * N * (1 + 16 * in), *w = bias + N;
    alignas(64) float products[16 * together * N];  // of each frequency, of each tile, its outputs
    for (int f = 0; f < 16; ++f, x += pitch) {
      Tile<V, together, n> sums;
      sums.begin_with_zeros();
      for (int k = 0; k < in; ++k, w += N) sums.add(w, x + k, in);
      TENON_UNROLL
      for (int t = 0; t < together; ++t) TENON_UNROLL
      for (int j = 0; j < n; ++j) store_aligned(products + (f * together + t) * N + j * W, sums.sum[t][j]);
    }
    for (int t = 0; t < together; ++t)
      for (int j = 0; j < n; ++j)
        finish<V>(c, products + t * N + j * W, load_aligned<V>(bias + j * W), tile + t, o + j * W, e);
  }

  /// A' m A of one tile, with the bias, through the epilogue.
  template <class V, class E>
  TENON_INLINE static constexpr void finish(const Call& c, const float* m, V bias, int tile, int o, const E& e) {
    constexpr int step = together * N;
    V s[2][4];
    TENON_UNROLL
    for (int j = 0; j < 4; ++j) {
      const V m0 = load_aligned<V>(m + j * step), m1 = load_aligned<V>(m + (4 + j) * step);
      const V m2 = load_aligned<V>(m + (8 + j) * step), m3 = load_aligned<V>(m + (12 + j) * step);
      s[0][j] = m0 + m1 + m2;
      s[1][j] = m1 - m2 - m3;
    }
    const int oy = tile / across * 2, ox = tile % across * 2;
    TENON_UNROLL
    for (int i = 0; i < 2; ++i) {
      const V y[2]{s[i][0] + s[i][1] + s[i][2] + bias, s[i][1] - s[i][2] - s[i][3] + bias};
      TENON_UNROLL
      for (int j = 0; j < 2; ++j) {
        if (oy + i >= G.rows.used || ox + j >= G.columns.used) continue;
        const int p = (oy + i) * G.columns.out + ox + j;
        store(c.y + p * c.y_pitch + o, e.template operator()<false>(y[j], p, o, width<V>));
      }
    }
  }
};

}  // namespace tenon::detail::kernels
