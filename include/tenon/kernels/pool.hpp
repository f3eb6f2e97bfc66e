// Pool: the largest or the mean of windows over [H, W, C], channels in the lanes.
#pragma once
#include <tenon/kernels/epilogue.hpp>
#include <tenon/ops/geometry.hpp>

namespace tenon::detail::kernels {

/// The largest power of two of which `count` are at most 1. A mean sums such parts of its numbers: so their sum has the
/// bits that it would have, and stays in float's range.
constexpr float part_of(int count) {
  float part = 1.0f;
  while (part * static_cast<float>(count) > 1.0f) part *= 0.5f;
  return part;
}

template <Geometry G, Pooling How, bool Pad, Target T>
struct Kernel<Pool<G, How, Pad>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    constexpr int top = G.rows.inner(), low = G.rows.outer(), left = G.columns.inner(), right = G.columns.outer();
    for (int oy = 0; oy < G.rows.out; ++oy)
      for (int ox = 0; ox < G.columns.out; ++ox) {
        const bool whole = oy >= top && oy < low && ox >= left && ox < right;
        float* y = c.y + (oy * G.columns.out + ox) * c.y_pitch;
        for (int first = 0; first < G.out_channels; first += width<V>) {
          const int valid = G.out_channels - first;
          const V v = whole ? window<V>(c.x + first, oy, ox, valid) : part<V>(c.x + first, oy, ox, valid);
          store_partial(y + first, v, valid);
        }
      }
  }

 private:
  static constexpr float none = How == Pooling::largest ? -__builtin_inff() : 0.0f;

  template <class V>
  TENON_INLINE static constexpr V with(V y, const float* x, int valid) {
    using math::max;
    const V v = load_partial<V>(x, valid);
    if constexpr (How == Pooling::largest)
      return max(y, v);
    else
      return fma(v, V(share), y);
  }
  static constexpr float share = part_of(G.rows.kernel * G.columns.kernel);
  template <class V>
  TENON_INLINE static constexpr V mean(V sum, int count) {
    return sum * V(1.0f / (share * static_cast<float>(count)));
  }
  static constexpr int at(int oy, int ox, int ky, int kx) {
    return ((oy * G.rows.stride - G.rows.before + ky * G.rows.dilation) * G.columns.in + ox * G.columns.stride -
            G.columns.before + kx * G.columns.dilation) *
           G.pitch;
  }
  /// A window that lies inside the input.
  template <class V>
  TENON_INLINE static constexpr V window(const float* x, int oy, int ox, int valid) {
    constexpr int taps = G.rows.kernel * G.columns.kernel, begin = How == Pooling::largest ? 1 : 0;
    const auto tap = [&](int i) { return x + at(oy, ox, i / G.columns.kernel, i % G.columns.kernel); };
    V y = begin > 0 ? load_partial<V>(tap(0), valid) : V(none);
    if constexpr (taps <= 9) {
      TENON_UNROLL
      for (int i = begin; i < taps; ++i) y = with(y, tap(i), valid);
    } else {
      for (int i = begin; i < taps; ++i) y = with(y, tap(i), valid);
    }
    if constexpr (How == Pooling::average) y = mean(y, taps);
    return y;
  }
  /// One of which some taps lie outside.
  template <class V>
  TENON_INLINE static constexpr V part(const float* x, int oy, int ox, int valid) {
    const int ky0 = G.rows.first(oy), ky1 = G.rows.end(oy), kx0 = G.columns.first(ox), kx1 = G.columns.end(ox);
    V y(none);
    for (int ky = ky0; ky < ky1; ++ky)
      for (int kx = kx0; kx < kx1; ++kx) y = with(y, x + at(oy, ox, ky, kx), valid);
    if constexpr (How == Pooling::average)
      y = mean(y, Pad ? span(G.rows, oy) * span(G.columns, ox) : (ky1 - ky0) * (kx1 - kx0));
    return y;
  }
  /// How many inputs and paddings a window covers: one that ceil_mode adds may stand over the end of both.
  static constexpr int span(const Slide& s, int o) {
    const int begin = o * s.stride - s.before, end = begin + s.kernel, last = s.in + s.before;
    return (end < last ? end : last) - begin;
  }
};

/// Windows of as equal sizes as there are.
template <Geometry G, Pooling How, Target T>
struct Kernel<AdaptivePool<G, How>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    using math::max;
    for (int oy = 0; oy < G.rows.out; ++oy)
      for (int ox = 0; ox < G.columns.out; ++ox)
        for (int first = 0; first < G.out_channels; first += width<V>) {
          const int valid = G.out_channels - first, y1 = G.rows.adaptive_end(oy), x1 = G.columns.adaptive_end(ox);
          constexpr float share = part_of((G.rows.in / G.rows.out + 2) * (G.columns.in / G.columns.out + 2));
          V sum(How == Pooling::largest ? -__builtin_inff() : 0.0f);
          for (int iy = G.rows.adaptive_first(oy); iy < y1; ++iy)
            for (int ix = G.columns.adaptive_first(ox); ix < x1; ++ix) {
              const V v = load_partial<V>(c.x + (iy * G.columns.in + ix) * G.pitch + first, valid);
              sum = How == Pooling::largest ? max(sum, v) : fma(v, V(share), sum);
            }
          const int count = (y1 - G.rows.adaptive_first(oy)) * (x1 - G.columns.adaptive_first(ox));
          if (How == Pooling::average) sum = sum * V(1.0f / (share * static_cast<float>(count)));
          store_partial(c.y + (oy * G.columns.out + ox) * c.y_pitch + first, sum, valid);
        }
  }
};

}  // namespace tenon::detail::kernels
