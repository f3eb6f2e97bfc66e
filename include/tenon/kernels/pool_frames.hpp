// InFrames of a pool: the largest or the mean of the newest frames of its input, which are kept in a ring.
#pragma once
#include <tenon/kernels/kept.hpp>
#include <tenon/kernels/pool.hpp>

namespace tenon::detail::kernels {

/// The largest or the mean of the frames that have come.
template <Geometry G, Pooling How, bool Pad, Target T>
struct Kernel<InFrames<Pool<G, How, Pad>>, T> {
  static constexpr int taps = G.columns.kernel;

  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    using math::max;
    int there = taps;  // the taps at the beginning may lie before the first frame
    if constexpr (G.columns.before > 0)
      while ((there - 1) * G.columns.dilation >= c.count) --there;
    const Found<taps, G.columns.dilation> found(c);
    for (int first = 0; first < G.out_channels; first += width<V>) {
      constexpr float share = How == Pooling::average ? part_of(taps) : 1.0f;
      V y = load<V>(c.x + found.at[taps - there] + first);
      if constexpr (How == Pooling::average) y = y * V(share);
      for (int i = taps - there + 1; i < taps; ++i) {
        const V v = load<V>(c.x + found.at[i] + first);
        y = How == Pooling::largest ? max(y, v) : fma(v, V(share), y);
      }
      if constexpr (How == Pooling::average) y = y * V(1.0f / (share * static_cast<float>(Pad ? taps : there)));
      store_partial(c.y + first, y, G.out_channels - first);
    }
  }
};

}  // namespace tenon::detail::kernels
