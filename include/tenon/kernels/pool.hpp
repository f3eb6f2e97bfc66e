// Pool: the largest or the mean of windows over [H, W, C], channels in the lanes.
#pragma once
#include <tenon/kernels/epilogue.hpp>

namespace tenon::kernels {

template <Geometry G, Pooling How, bool Pad, Target T>
struct Kernel<Pool<G, How, Pad>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    float* y = c.y;
    for (int oy = 0; oy < G.rows.out; ++oy)
      for (int ox = 0; ox < G.columns.out; ++ox, y += c.y_pitch)
        for (int first = 0; first < G.out_channels; first += width<V>)
          store_partial(y + first, window<V>(c.x + first, oy, ox, G.out_channels - first), G.out_channels - first);
  }

 private:
  template <class V>
  TENON_INLINE static constexpr V window(const float* x, int oy, int ox, int valid) {
    using math::max;
    const int ky0 = G.rows.first(oy), ky1 = G.rows.end(oy), kx0 = G.columns.first(ox), kx1 = G.columns.end(ox);
    const int row = oy * G.rows.stride - G.rows.before, column = ox * G.columns.stride - G.columns.before;
    V y(How == Pooling::largest ? -__builtin_inff() : 0.0f);
    for (int ky = ky0; ky < ky1; ++ky)
      for (int kx = kx0; kx < kx1; ++kx) {
        const int at = (row + ky * G.rows.dilation) * G.columns.in + column + kx * G.columns.dilation;
        const V v = load_partial<V>(x + at * G.pitch, valid);
        if constexpr (How == Pooling::largest)
          y = max(y, v);
        else
          y = y + v;
      }
    if constexpr (How == Pooling::average) {
      const int counted = Pad ? span(G.rows, oy) * span(G.columns, ox) : (ky1 - ky0) * (kx1 - kx0);
      y = y * V(1.0f / static_cast<float>(counted));
    }
    return y;
  }
  /// How many inputs and paddings a window covers: one that ceil_mode adds may stand over the end of both.
  static constexpr int span(const Slide& s, int o) {
    const int begin = o * s.stride - s.before, end = begin + s.kernel, last = s.in + s.before;
    return (end < last ? end : last) - begin;
  }
};

}  // namespace tenon::kernels
