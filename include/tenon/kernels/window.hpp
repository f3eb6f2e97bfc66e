// Windows over [H, W, C]: tiles of positions.
//
// At the edges the taps that lie outside of the input are left out: the columns of the left and right edge are tiled
// downwards, so that the interior pays nothing for them.
#pragma once
#include <tenon/kernels/tile.hpp>
#include <tenon/ops/geometry.hpp>

namespace tenon::detail::kernels {

/// Covers the outputs of a window with tiles of up to `most` positions. Calls tile<R, X, Y, Whole>(oy, ox, kx0, kx1): R
/// outputs from (oy, ox) on, X floats apart in the input and Y positions apart in the output; Whole: all columns of
/// their windows lie inside, else those from kx0 to kx1.
template <Geometry G, int most, class Tile>
TENON_INLINE constexpr void each_tile(const Tile& tile) {
  constexpr int left = G.columns.inner(), right = G.columns.outer(), top = G.rows.inner(), low = G.rows.outer();
  constexpr int across = tile_of(right - left, most), down = tile_of(low - top, most);
  constexpr int step_across = G.columns.stride * G.pitch, step_down = G.rows.stride * G.columns.in * G.pitch;
  for (int oy = 0; oy < G.rows.used; ++oy)
    for (int ox = left; ox < right; ox += across)
      tile.template operator()<across, step_across, 1, true>(oy, ox + across <= right ? ox : right - across, 0,
                                                             G.columns.kernel);
  if constexpr (left > 0 || right < G.columns.used)
    for (int ox = 0; ox < G.columns.used; ++ox) {
      if (ox == left && left < right) ox = right;
      if (ox == G.columns.used) break;
      const int kx0 = G.columns.first(ox), kx1 = G.columns.end(ox);
      for (int oy = 0; oy < G.rows.used;) {
        if (oy < top || oy >= low) {
          tile.template operator()<1, step_down, G.columns.out, false>(oy++, ox, kx0, kx1);
        } else {
          tile.template operator()<down, step_down, G.columns.out, false>(oy + down <= low ? oy : low - down, ox, kx0,
                                                                          kx1);
          oy = oy + down < low ? oy + down : low;
        }
      }
    }
}

/// The same with padding that has numbers: tiles where all taps lie inside, edge(oy, ox) elsewhere.
template <Geometry G, int most, class Tile, class Edge>
TENON_INLINE constexpr void each_tile_and_edge(const Tile& tile, const Edge& edge) {
  constexpr int left = G.columns.inner(), right = G.columns.outer(), top = G.rows.inner(), low = G.rows.outer();
  constexpr int across = tile_of(right - left, most);
  for (int oy = 0; oy < G.rows.used; ++oy)
    for (int ox = 0; ox < G.columns.used;) {
      if (oy >= top && oy < low && ox >= left && ox < right) {
        tile.template operator()<across, G.columns.stride * G.pitch, 1, true>(
            oy, ox + across <= right ? ox : right - across, 0, G.columns.kernel);
        ox = ox + across < right ? ox + across : right;
      } else {
        edge(oy, ox++);
      }
    }
}

/// The position in the input of a tap, where padding repeats the input.
template <Geometry G>
constexpr int input_of(int oy, int ox, int ky, int kx) {
  const int iy = oy * G.rows.stride - G.rows.before + ky * G.rows.dilation;
  const int ix = ox * G.columns.stride - G.columns.before + kx * G.columns.dilation;
  return padded_with(G.mode, iy, G.rows.in) * G.columns.in + padded_with(G.mode, ix, G.columns.in);
}

/// Where the window of output (oy, ox) begins in the input, in floats; its first taps may lie outside.
template <Geometry G>
constexpr int begin_of(int oy, int ox) {
  return ((oy * G.rows.stride - G.rows.before) * G.columns.in + ox * G.columns.stride - G.columns.before) * G.pitch;
}

/// No number is kept for a later read of it: windows share so many that they would take the sums' registers.
TENON_INLINE constexpr void read_again() {
  if (!__builtin_is_constant_evaluated()) asm volatile("" : : : "memory");
}

}  // namespace tenon::detail::kernels
