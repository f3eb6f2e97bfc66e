// Convolution in PyTorch's own order, [C, H, W]: a row of positions in the lanes, some outputs beside each other in
// registers. It needs no other order before or behind it, and few outputs leave no lanes empty.
#pragma once
#include <cstring>
#include <tenon/kernels/window.hpp>
#include <utility>

namespace tenon::detail::kernels {

/// What is computed at once: `outs` outputs at `down` rows of `across` vectors of positions.
struct PlanarTile {
  int outs, down, across;
};
/// The cheapest in cycles: 2 multiply-adds and 2 reads a cycle, of which one in three crosses a cache line, and 4
/// cycles of latency. A vector that only two sums share is read twice, as compilers prefer it; 13 of 16 registers leave
/// them room.
constexpr PlanarTile planar_tile(int outputs, int rows, int positions, int lanes) {
  PlanarTile best{1, 1, 1};
  double least = 1e30;
  const auto tiles = [](int n, int of) { return (n + of - 1) / of; };
  for (const int outs : {1, 2, 3, 4, 5, 6})
    for (int down = 1; down <= 8; ++down)
      for (int across = 1; across <= 8; ++across) {
        const int vectors = down * across, sums = outs * vectors;
        if (outputs % outs != 0 || down > rows || (across > 1 && across * lanes > positions)) continue;
        if (sums > 8 && sums + vectors + 1 > 13) continue;
        const double reads = (4.0 / 3 * (outs == 2 ? 2 : 1) * vectors + outs) / 2;
        const double cycles = reads > sums / 2.0 ? reads : sums / 2.0;
        const double all =
            (cycles < 4 ? 4 : cycles) * (outputs / outs) * tiles(rows, down) * tiles(positions, across * lanes);
        if (all < least) {
          least = all;
          best = {outs, down, across};
        }
      }
  return best;
}

/// Weights are packed per block of outputs: [block][bias, k = 0, 1, …][outputs of the block], k in PyTorch's order. The
/// last tile of a row overlaps the one before: equal sums are written twice.
template <Geometry G, Target T>
struct Kernel<InPlanes<Conv<G>>, T> {
  static constexpr Planes P = planes_of(G);
  static constexpr int taken = G.in_channels / G.groups, outputs = G.out_channels / G.groups;
  static constexpr int high = G.rows.out, wide = G.columns.out;
  /// Windows of one position each, all rows one behind the other.
  static constexpr bool is_matrix = G.rows.kernel == 1 && G.columns.kernel == 1 && G.rows.stride == 1 && !P.arranged &&
                                    outputs >= 8 && taken >= 8 && taken <= 512 && high * wide >= T.lanes;
  static constexpr int positions = is_matrix ? high * wide : wide;
  static constexpr PlanarTile tile = planar_tile(outputs, is_matrix ? 1 : high, positions, T.lanes);
  static constexpr int outs = tile.outs, blocks = outputs / outs;
  static constexpr int products = taken * G.rows.kernel * G.columns.kernel, block_floats = outs * (1 + products);
  /// In level 1, from row to row: then it is the input that is read once.
  static constexpr bool weights_stay = blocks * block_floats <= 4096;

  template <class V, bool, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E& e) {
    for (int g = 0; g < G.groups; ++g) {
      const float *w = c.weights + g * blocks * block_floats, *x = c.x + g * taken * P.size();
      if constexpr (is_matrix) {
        strips<V>(w, x, c, g * outputs, e);
      } else if constexpr (weights_stay) {
        for (int oy = 0; oy < high; oy += tile.down)
          for (int b = 0; b < blocks; ++b) rows<V>(w + b * block_floats, x, c, g * outputs + b * outs, oy, e);
      } else {
        for (int b = 0; b < blocks; ++b)
          for (int oy = 0; oy < high; oy += tile.down)
            rows<V>(w + b * block_floats, x, c, g * outputs + b * outs, oy, e);
      }
    }
  }

  template <class Source>
  static constexpr void pack(float* to, const Source& source) {
    for (int g = 0; g < G.groups; ++g)
      for (int b = 0; b < blocks; ++b) {
        const int first = g * outputs + b * outs;
        for (int o = 0; o < outs; ++o) *to++ = source.bias(first + o);
        for (int k = 0; k < products; ++k)
          for (int o = 0; o < outs; ++o) *to++ = source.weight(first + o, k);
      }
  }

 private:
  /// Where a tap's column begins in a row.
  static constexpr int column(int kx) {
    const int at = kx * G.columns.dilation;
    return P.phases > 1 ? at % P.phases * P.phase + at / P.phases : at;
  }

  /// Positions that a tile takes of a row.
  template <class V>
  static constexpr int across = positions < width<V> ? width<V> : tile.across * width<V>;

  /// The rows of one block of outputs from oy on.
  template <class V, class E>
  TENON_INLINE static constexpr void rows(const float* w, const float* x, const Call& c, int first, int oy,
                                          const E& e) {
    if (oy + tile.down > high) oy = high - tile.down;
    for (int ox = 0; ox < wide; ox += across<V>) {
      const int at = ox + across<V> <= wide || wide < across<V> ? ox : wide - across<V>;
      tile_at<V>(w, x + oy * P.row_step * P.width + at, P.size(), c, first * high + oy, at, e);
    }
  }
  /// Strips of positions, copied together for all outputs: where planes lie a power of two apart, level 1 has few
  /// places for them.
  template <class V, class E>
  TENON_INLINE static constexpr void strips(const float* w, const float* x, const Call& c, int first, const E& e) {
    constexpr int most = 2048 / (taken * across<V>), many = positions / across<V>;
    constexpr int strip = across<V> * (most < 1 ? 1 : most < many ? most : many);
    alignas(64) float together[taken * strip];
    for (int begin = 0; begin < positions; begin += strip) {
      const int at = begin + strip <= positions ? begin : positions - strip;
      for (int k = 0; k < taken; ++k)
        for (int i = 0; i < strip; i += width<V>) store(together + k * strip + i, load<V>(x + k * positions + at + i));
      for (int b = 0; b < blocks; ++b)
        for (int i = 0; i < strip; i += across<V>)
          tile_at<V>(w + b * block_floats, together + i, strip, c, (first + b * outs) * high, at + i, e);
    }
  }
  /// A tile: `outs` outputs at the positions from x on, of channels that lie `plane` apart.
  template <class V, class E>
  TENON_INLINE static constexpr void tile_at(const float* w, const float* x, int plane, const Call& c, int row, int col,
                                             const E& e) {
    constexpr int n = width<V>, step = P.row_step * P.width, vectors = tile.down * tile.across;
    Tile<V, outs, vectors> sums;
    TENON_UNROLL
    for (int o = 0; o < outs; ++o) TENON_UNROLL
    for (int v = 0; v < vectors; ++v) sums.sum[o][v] = V(w[o]);
    w += outs;
    const auto tap = [&](const float* at, const float* weights) __attribute__((always_inline)) {
      read_again();
      V xs[vectors];
      TENON_UNROLL
      for (int v = 0; v < vectors; ++v) xs[v] = read<V>(at + v / tile.across * step + v % tile.across * n);
      sums.add(xs, weights, 1);
    };
    constexpr int high_kernel = G.rows.kernel, wide_kernel = G.columns.kernel, next = G.rows.dilation * P.width;
    for (int k = 0; k < taken; ++k, w += high_kernel * wide_kernel * outs) {
      const float* from = x + k * plane;  // not x += plane: behind the last channel it would point past the end
      if constexpr (high_kernel * wide_kernel <= 9) {
        TENON_UNROLL
        for (int i = 0; i < high_kernel * wide_kernel; ++i)
          tap(from + i / wide_kernel * next + column(i % wide_kernel), w + i * outs);
      } else {
        for (int i = 0; i < high_kernel; ++i) {
          const auto at = [&](int j) __attribute__((always_inline)) {
            tap(from + i * next + column(j), w + (i * wide_kernel + j) * outs);
          };
          if constexpr (wide_kernel <= 8) {
            TENON_UNROLL
            for (int j = 0; j < wide_kernel; ++j) at(j);
          } else {
            for (int j = 0; j < wide_kernel; ++j) at(j);
          }
        }
      }
    }
    TENON_UNROLL
    for (int o = 0; o < outs; ++o) TENON_UNROLL
    for (int r = 0; r < tile.down; ++r) TENON_UNROLL
    for (int v = 0; v < tile.across; ++v) {
      const int p = row + o * high + r, at = col + v * n;
      put<is_part<V>>(c.y + p * c.y_pitch + at,
                      e.template operator()<is_part<V>>(sums.sum[o][r * tile.across + v], p, at, positions), positions);
    }
  }
  /// A row of this output is shorter than one vector.
  template <class V>
  static constexpr bool is_part = positions < width<V>;
  template <class V>
  TENON_INLINE static constexpr V read(const float* x) {
    if constexpr (is_part<V>)
      return load_partial<V>(x, positions);
    else
      return load<V>(x);
  }
};

/// The input of such a convolution with its padding, columns that lie a stride apart beside each other.
template <Geometry G, Target T>
struct Kernel<Arrange<Conv<G>>, T> {
  static constexpr Planes P = planes_of(G);
  static constexpr int stride = G.columns.stride;

  template <class V, bool, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    float* to = c.y;
    for (int channel = 0; channel < G.in_channels; ++channel)
      for (int row = 0; row < P.rows; ++row) {
        const int iy = row * P.row_pick - G.rows.before;
        const bool outside = G.mode == PaddingMode::zeros && (iy < 0 || iy >= G.rows.in);
        const float* x =
            c.x + (channel * G.rows.in + (outside ? 0 : padded_with(G.mode, iy, G.rows.in))) * G.columns.in;
        if (outside)
          for (int i = 0; i < P.width; ++i) to[i] = 0.0f;
        else
          [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
            (columns<V, static_cast<int>(I)>(x, to + static_cast<int>(I) * P.phase), ...);
          }(std::make_index_sequence<static_cast<std::size_t>(P.phases)>{});
        to += P.width;
      }
  }

 private:
  /// to[q] = x[phase - before + q stride], from the padding where that lies outside.
  template <class V, int Phase>
  TENON_INLINE static constexpr void columns(const float* x, float* to) {
    constexpr int at = Phase - G.columns.before, room = (G.columns.in - at + stride - 1) / stride;
    constexpr int first = at >= 0 ? 0 : (stride - 1 - at) / stride, begin = first < P.phase ? first : P.phase;
    constexpr int end = room < begin ? begin : room < P.phase ? room : P.phase;
    const auto border = [&](int q) {
      return G.mode == PaddingMode::zeros ? 0.0f : x[padded_with(G.mode, at + q * stride, G.columns.in)];
    };
    for (int q = 0; q < begin; ++q) to[q] = border(q);
    for (int q = end; q < P.phase; ++q) to[q] = border(q);
    if constexpr (stride == 1 && is_vector<V> && end - begin >= width<V>) {
      for (int q = begin; q < end; q += width<V>) {
        const int i = q + width<V> <= end ? q : end - width<V>;
        store(to + i, load<V>(x + at + i));
      }
    } else {
      if constexpr (stride == 2 && is_vector<V> && end - begin >= 8) {
        if (!__builtin_is_constant_evaluated()) {
          for (int q = begin; q < end; q += 8) halve<V>(x, at, q + 8 <= end ? q : end - 8, to);
          return;
        }
      }
      for (int q = begin; q < end; ++q) to[q] = x[at + q * stride];
    }
  }
  /// Eight numbers from q on, every other one of sixteen, of which none lies behind the row. The compilers' own
  /// vectors; V carries the target into the type.
  template <class V>
  TENON_INLINE static void halve(const float* x, int at, int q, float* to) {
    typedef float Row __attribute__((vector_size(32)));
    typedef double Pairs __attribute__((vector_size(32)));
    const bool last = at + 2 * q + 16 > G.columns.in;
    const float* from = x + at + 2 * q - (last ? 1 : 0);
    Row a, b;
    std::memcpy(&a, from, sizeof a);
    std::memcpy(&b, from + 8, sizeof b);
    a = last ? __builtin_shufflevector(a, b, 1, 3, 9, 11, 5, 7, 13, 15)
             : __builtin_shufflevector(a, b, 0, 2, 8, 10, 4, 6, 12, 14);
    Pairs pairs;
    std::memcpy(&pairs, &a, sizeof a);
    pairs = __builtin_shufflevector(pairs, pairs, 0, 2, 1, 3);
    std::memcpy(to + q, &pairs, sizeof pairs);
  }
};

}  // namespace tenon::detail::kernels
