// Reduce: one number of each row along one axis of [outer, n, inner]; Normalize: the row divided by its length.
#pragma once
#include <tenon/kernels/lanes.hpp>

namespace tenon::kernels {

/// Along the last axis (Inner = 1) the lanes run along N, else along Inner. Reads and writes nothing past its end.
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
      const float sum = sum_of_row<V, T>(
          N, [x]<class U>(U total, int i, int valid) { return total + load_partial<U>(x + i, valid); });
      return How == Reduction::mean ? sum / length : sum;
    }
  }

  template <class V>
  TENON_INLINE static constexpr V across(const float* x, int valid) {
    using math::max;
    V y = load_partial<V>(x, valid);
    for (int k = 1; k < N; ++k) {
      const V v = load_partial<V>(x + k * Inner, valid);
      if constexpr (How == Reduction::largest)
        y = max(y, v);
      else
        y = y + v;
    }
    return How == Reduction::mean ? y / V(length) : y;
  }
};

/// x / max(sqrt(sum x^2), eps).
template <Real Eps, Target T>
struct Kernel<Normalize<Eps>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    const float* x = c.x;
    float* y = c.y;
    const int n = c.length, inner = c.inner;
    for (int o = 0; o < c.outer; ++o, x += n * inner, y += n * inner) {
      if (inner == 1) {
        const float squares = sum_of_row<V, T>(n, [x]<class U>(U total, int i, int valid) {
          const U v = load_partial<U>(x + i, valid);
          return fma(v, v, total);
        });
        const V scale = inverse(V(squares));
        each_vector<V>(
            n, [x, y, scale](int i, int valid) { store_partial(y + i, load_partial<V>(x + i, valid) * scale, valid); });
      } else {
        each_vector<V>(inner, [x, y, n, inner](int i, int valid) {
          V squares(0.0f);
          for (int k = 0; k < n; ++k) {
            const V v = load_partial<V>(x + k * inner + i, valid);
            squares = fma(v, v, squares);
          }
          const V scale = inverse(squares);
          for (int k = 0; k < n; ++k)
            store_partial(y + k * inner + i, load_partial<V>(x + k * inner + i, valid) * scale, valid);
        });
      }
    }
  }

 private:
  template <class V>
  TENON_INLINE static constexpr V inverse(V squares) {
    using namespace math;
    return V(1.0f) / at_least(sqrt(squares), V(static_cast<float>(Eps.value())));
  }
};

}  // namespace tenon::kernels
