// Softmax and LogSoftmax along one axis of [outer, n, inner].
#pragma once
#include <tenon/kernels/epilogue.hpp>
#include <tenon/math.hpp>
#include <tenon/ops/reduction.hpp>

namespace tenon::detail::kernels {

/// exp(x - max) / sum, or x - max - log(sum): the largest exponent is 0, so that nothing overflows (as PyTorch does).
/// Along the last axis (inner = 1) the lanes run along n, else along inner. Reads and writes nothing past its end.
template <bool Log, Target T>
struct Kernel<Softmax<Log>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    softmax<V>(c.x, c.y, c.outer, c.length, c.inner);
  }

 private:
  template <class V>
  TENON_INLINE static constexpr void softmax(const float* x, float* y, int outer, int n, int inner) {
    for (int o = 0; o < outer; ++o, x += n * inner, y += n * inner) {
      if (inner == 1)
        along<V>(x, y, n);
      else
        for (int i = 0; i < inner; i += width<V>) across<V>(x + i, y + i, n, inner, inner - i);
    }
  }

  static constexpr float lowest = -__builtin_inff();

  template <class V>
  TENON_INLINE static constexpr V masked(V v, int valid, float other) {
    if constexpr (width<V> == 1) {
      return v;
    } else {
      alignas(64) float lanes[width<V>];
      store_aligned(lanes, v);
      for (int i = valid < 0 ? 0 : valid; i < width<V>; ++i) lanes[i] = other;
      return load_aligned<V>(lanes);
    }
  }

  template <class V>
  TENON_INLINE static constexpr void along(const float* x, float* y, int n) {
    using namespace math;
    constexpr int W = width<V>;
    V top(lowest);
    int i = 0;
    for (; i + W <= n; i += W) top = max(top, load<V>(x + i));
    if (i < n) top = max(top, masked(load_partial<V>(x + i, n - i), n - i, lowest));
    const V most(reduce_max(top));
    V total(0.0f);
    for (i = 0; i + W <= n; i += W) total = total + weigh(x + i, y + i, most, W);
    if (i < n) total = total + masked(weigh(x + i, y + i, most, n - i), n - i, 0.0f);
    finish(x, y, n, most, V(reduce_add(total)));
  }

  /// exp(x - most), kept in y where it is wanted later.
  template <class V>
  TENON_INLINE static constexpr V weigh(const float* x, float* y, V most, int valid) {
    using namespace math;
    const V e = exp(load_partial<V>(x, valid) - most);
    if constexpr (!Log) store_partial(y, e, valid);
    return e;
  }

  template <class V>
  TENON_INLINE static constexpr void finish(const float* x, float* y, int n, V most, V total) {
    using namespace math;
    constexpr int W = width<V>;
    const V scale = Log ? log(total) : V(1.0f) / total;
    for (int i = 0; i < n; i += W) {
      const int valid = n - i;
      if constexpr (Log)
        store_partial(y + i, opaque(load_partial<V>(x + i, valid) - most) - scale, valid);
      else
        store_partial(y + i, load_partial<V>(y + i, valid) * scale, valid);
    }
  }

  template <class V>
  TENON_INLINE static constexpr void across(const float* x, float* y, int n, int inner, int valid) {
    using namespace math;
    V most(lowest), total(0.0f);
    for (int k = 0; k < n; ++k) most = max(most, load_partial<V>(x + k * inner, valid));
    for (int k = 0; k < n; ++k) total = total + weigh(x + k * inner, y + k * inner, most, valid);
    const V scale = Log ? log(total) : V(1.0f) / total;
    for (int k = 0; k < n; ++k) {
      if constexpr (Log)
        store_partial(y + k * inner, opaque(load_partial<V>(x + k * inner, valid) - most) - scale, valid);
      else
        store_partial(y + k * inner, load_partial<V>(y + k * inner, valid) * scale, valid);
    }
  }
};

}  // namespace tenon::detail::kernels
