// Sums along a row: the same order, and so the same bits, for vectors and in constant expressions.
#pragma once
#include <tenon/kernels/epilogue.hpp>

namespace tenon::detail::kernels {

/// The first `valid` lanes and zeros after them.
template <class V>
TENON_INLINE constexpr V first_lanes(V v, [[maybe_unused]] int valid) {
  if constexpr (width<V> == 1) {
    return v;
  } else {
    if (valid >= width<V>) return v;
    alignas(64) float lanes[width<V>];
    store_aligned(lanes, v);
    return load_partial<V>(lanes, valid);
  }
}

/// Calls f(i, valid) for each vector of a row of n, the last of which may not be whole.
template <class V, class F>
TENON_INLINE constexpr void each_vector(int n, const F& f) {
  int i = 0;
  for (; i + width<V> <= n; i += width<V>) f(i, width<V>);
  if (i < n) f(i, n - i);
}

/// The sum over a row of n. add(total, i, valid) gives the total with the elements from i on; past `valid` it keeps the
/// total. Lane l sums the elements l, l + lanes, …; then the halves are added until one is left.
template <class V, Target T, class F>
TENON_INLINE constexpr float sum_of_row(int n, const F& add) {
  alignas(64) float lanes[T.lanes]{};
  if constexpr (width<V> == T.lanes) {
    V total(0.0f);
    each_vector<V>(n, [&](int i, int valid) { total = add(total, i, valid); });
    store_aligned(lanes, total);
  } else {
    for (int i = 0; i < n; ++i) lanes[i % T.lanes] = add(lanes[i % T.lanes], i, 1);
  }
  for (int half = T.lanes / 2; half > 0; half /= 2)
    for (int i = 0; i < half; ++i) lanes[i] += lanes[i + half];
  return lanes[0];
}

}  // namespace tenon::detail::kernels
