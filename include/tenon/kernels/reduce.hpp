// Reduce: one number of each row along one axis of [outer, n, inner]; Normalize: the row divided by its length.
#pragma once
#include <limits>
#include <tenon/kernels/lanes.hpp>
#include <tenon/ops/reduced.hpp>
#include <tenon/ops/reduction.hpp>

namespace tenon::detail::kernels {

/// Along the last axis (Inner = 1) the lanes run along N, else along Inner. A sum that leaves float's range on its way is
/// taken again of smaller numbers: where it ends may lie in range, and their mean always does. Reads and writes nothing
/// past its end.
template <Reduction How, int Outer, int N, int Inner, Target T>
struct Kernel<Reduce<How, Outer, N, Inner>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    const float* x = c.x;
    float* y = c.y;
    for (int o = 0; o < Outer; ++o, x += N * Inner, y += Inner) {
      if constexpr (Inner == 1)
        *y = along<V>(x);
      else
        each_vector<V>(Inner, [x, y](int i, int valid) { store_partial(y + i, across<V>(x + i, valid), valid); });
    }
  }

 private:
  static constexpr auto length = static_cast<float>(N);
  static constexpr float largest = std::numeric_limits<float>::max(), shrink = 0x1p-32f, grow = 0x1p32f;

  template <class V>
  TENON_INLINE static constexpr float along(const float* x) {
    if constexpr (How == Reduction::largest) {
      using math::max;
      if constexpr (N < width<V>) return along<float>(x);
      V top = load<V>(x);
      // the last vector ends with the row: what it reads twice changes no maximum
      for (int i = width<V>; i < N; i += width<V>) top = max(top, load<V>(x + (i + width<V> <= N ? i : N - width<V>)));
      return reduce_max(top);
    } else {
      const float sum = sum_along<V, false>(x);
      return math::abs(sum) <= largest ? ended(sum) : ended(sum_along<V, true>(x)) * grow;
    }
  }

  template <class V>
  TENON_INLINE static constexpr V across(const float* x, int valid) {
    using namespace math;
    if constexpr (How == Reduction::largest) {
      V y = load_partial<V>(x, valid);
      for (int k = 1; k < N; ++k) y = max(y, load_partial<V>(x + k * Inner, valid));
      return y;
    } else {
      const V sum = sum_across<V, false>(x, valid);
      const auto whole = abs(sum) <= V(largest);
      if (all(whole)) return ended(sum);
      return select(whole, ended(sum), ended(sum_across<V, true>(x, valid)) * V(grow));
    }
  }

  template <class V, bool Shrunk>
  TENON_INLINE static constexpr V taken(const float* x, int valid) {
    const V v = load_partial<V>(x, valid);
    return Shrunk ? v * V(shrink) : v;
  }
  template <class V, bool Shrunk>
  TENON_INLINE static constexpr float sum_along(const float* x) {
    return sum_of_row<V, T>(N,
                            [x]<class U>(U total, int i, int valid) { return total + taken<U, Shrunk>(x + i, valid); });
  }
  template <class V, bool Shrunk>
  TENON_INLINE static constexpr V sum_across(const float* x, int valid) {
    V y = taken<V, Shrunk>(x, valid);
    for (int k = 1; k < N; ++k) y = y + taken<V, Shrunk>(x + k * Inner, valid);
    return y;
  }

  template <class V>
  TENON_INLINE static constexpr V ended(V sum) {
    return How == Reduction::mean ? sum / V(length) : sum;
  }
};

/// x / max(sqrt(sum x^2), eps). Rows whose squares leave float's range are shrunk by a power of two and taken again.
template <Real Eps, Target T>
struct Kernel<Normalize<Eps>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    const float* x = c.x;
    float* y = c.y;
    const int n = c.length, inner = c.inner;
    for (int o = 0; o < c.outer; ++o, x += n * inner, y += n * inner) {
      if (inner == 1)
        along<V, false>(x, y, n);
      else
        each_vector<V>(
            inner, [x, y, n, inner](int i, int valid) { across<V, false>(x + i, y + i, n, inner, valid, V(1.0f)); });
    }
  }

 private:
  static constexpr float largest = std::numeric_limits<float>::max(), shrink = 0x1p-80f;

  template <class V, bool Shrunk>
  TENON_INLINE static constexpr void along(const float* x, float* y, int n) {
    const auto taken = [x](int i, int valid) {
      const V v = load_partial<V>(x + i, valid);
      return Shrunk ? v * V(shrink) : v;
    };
    const float squares = sum_of_row<V, T>(n, [&](V total, int i, int valid) {
      const V v = taken(i, valid);
      return fma(v, v, total);
    });
    if constexpr (!Shrunk)
      if (!(squares <= largest)) return shrunk_along<V>(x, y, n);
    const V scale = inverse(V(squares), V(Shrunk ? shrink : 1.0f));
    each_vector<V>(n, [&](int i, int valid) { store_partial(y + i, taken(i, valid) * scale, valid); });
  }
  template <class V>
  static constexpr void shrunk_along(const float* x, float* y, int n) {
    along<V, true>(x, y, n);
  }

  /// Rows side by side, each shrunk by its own factor.
  template <class V, bool Shrunk>
  TENON_INLINE static constexpr void across(const float* x, float* y, int n, int inner, int valid, V factor) {
    const auto taken = [&](int k) {
      const V v = load_partial<V>(x + k * inner, valid);
      return Shrunk ? v * factor : v;
    };
    V squares(0.0f);
    for (int k = 0; k < n; ++k) {
      const V v = taken(k);
      squares = fma(v, v, squares);
    }
    if constexpr (!Shrunk) {
      using namespace math;
      const auto whole = squares <= V(largest);
      if (!all(whole)) return shrunk_across(x, y, n, inner, valid, select(whole, V(1.0f), V(shrink)));
    }
    const V scale = inverse(squares, factor);
    for (int k = 0; k < n; ++k) store_partial(y + k * inner, taken(k) * scale, valid);
  }
  template <class V>
  static constexpr void shrunk_across(const float* x, float* y, int n, int inner, int valid, V factor) {
    across<V, true>(x, y, n, inner, valid, factor);
  }

  template <class V>
  TENON_INLINE static constexpr V inverse(V squares, V factor) {
    using namespace math;
    return V(1.0f) / at_least(sqrt(squares), V(static_cast<float>(Eps.value())) * factor);
  }
};

}  // namespace tenon::detail::kernels
