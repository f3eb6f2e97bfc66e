// Tile: sums that stay in registers, from their beginning to their store. Every product of matrices and of windows is
// made of them.
#pragma once
#include <tenon/kernels/epilogue.hpp>
#include <tenon/kernels/packed.hpp>

namespace tenon::detail::kernels {

/// The largest balanced tile: `n` rows in as few tiles as `most` allows, the last of which may overlap.
constexpr int tile_of(int n, int most) {
  if (n < 1) return 1;
  const int tiles = (n + most - 1) / most;
  return (n + tiles - 1) / tiles;
}

/// n vectors of sums through the epilogue to y, which is number `col` of row `row`; `valid` lanes count.
template <bool Exact, class V, std::size_t n, class E>
TENON_INLINE constexpr void put_row(const V (&sums)[n], float* y, int row, int col, int valid, const E& e) {
  constexpr int W = width<V>;
  TENON_UNROLL
  for (int j = 0; j < static_cast<int>(n); ++j) {
    const int rest = valid - j * W;
    if (W > 1 || rest > 0) put<Exact>(y + j * W, e.template operator()<Exact>(sums[j], row, col + j * W, rest), rest);
  }
}

/// The sums of R rows x n vectors.
template <class V, int R, int n>
struct Tile {
  static constexpr int W = width<V>;
  V sum[R][n];

  /// From the same n vectors in each row: the bias.
  TENON_INLINE constexpr void begin(const float* bias) {
    TENON_UNROLL
    for (int j = 0; j < n; ++j) {
      const V b = load_aligned<V>(bias + j * W);
      TENON_UNROLL
      for (int r = 0; r < R; ++r) sum[r][j] = b;
    }
  }
  TENON_INLINE constexpr void begin_with_zeros() {
    TENON_UNROLL
    for (int r = 0; r < R; ++r) {
      TENON_UNROLL
      for (int j = 0; j < n; ++j) sum[r][j] = V(0.0f);
    }
  }

  /// A product more in each sum: row r's number, `apart` floats behind the one before, times the n vectors.
  TENON_INLINE constexpr void add(const V (&vectors)[n], const float* numbers, int apart) {
    TENON_UNROLL
    for (int r = 0; r < R; ++r) {
      const V number(numbers[r * apart]);
      TENON_UNROLL
      for (int j = 0; j < n; ++j) sum[r][j] = fma(number, vectors[j], sum[r][j]);
    }
  }
  /// The same for packed vectors.
  template <class Stored = Rows<Element::float32, W>>
  TENON_INLINE constexpr void add(const Word* packed, const float* numbers, int apart) {
    V vectors[n];
    TENON_UNROLL
    for (int j = 0; j < n; ++j) vectors[j] = Stored::template read<V>(packed, j);
    add(vectors, numbers, apart);
  }

  /// Rows `step` apart, from (row, col) on, which is y; from row to row it is `pitch` floats.
  template <bool Exact, class E>
  TENON_INLINE constexpr void end(float* y, int pitch, int row, int step, int col, int valid, const E& e) const {
    TENON_UNROLL
    for (int r = 0; r < R; ++r) put_row<Exact>(sum[r], y + r * step * pitch, row + r * step, col, valid, e);
  }
};

/// The n vectors of sums of one row in C chains: few sums wait for themselves, as 2 FMA ports x 4 cycles of latency
/// want 8 in flight.
template <class V, int C, int n>
struct Chains {
  static constexpr int W = width<V>;
  V sum[C][n];

  /// The first from the bias, the others from zero and not from a product: a product that feeds a sum is fused by some
  /// compilers and not by others.
  TENON_INLINE constexpr void begin(const float* bias) {
    TENON_UNROLL
    for (int c = 0; c < C; ++c) {
      TENON_UNROLL
      for (int j = 0; j < n; ++j) sum[c][j] = c == 0 ? load_aligned<V>(bias + j * W) : V(0.0f);
    }
  }
  template <class Stored = Rows<Element::float32, W>>
  TENON_INLINE constexpr void add(int chain, const Word* packed, float number) {
    const V x(number);
    TENON_UNROLL
    for (int j = 0; j < n; ++j) sum[chain][j] = fma(x, Stored::template read<V>(packed, j), sum[chain][j]);
  }
  /// Into the first, halves onto halves.
  TENON_INLINE constexpr void join() {
    TENON_UNROLL
    for (int half = C / 2; half > 0; half /= 2) {
      TENON_UNROLL
      for (int c = 0; c < half; ++c) {
        TENON_UNROLL
        for (int j = 0; j < n; ++j) sum[c][j] = sum[c][j] + sum[c + half][j];
      }
    }
  }
};

}  // namespace tenon::detail::kernels
