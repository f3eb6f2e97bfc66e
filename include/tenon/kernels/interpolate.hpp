// Interpolate: an image enlarged by linear interpolation. What bilinear Upsample runs.
#pragma once
#include <tenon/kernels/lanes.hpp>
#include <tenon/ops/interpolate.hpp>

namespace tenon::detail::kernels {

/// An output's two inputs along one dimension and the weight of the second: pixels are areas, whose centres lie at
/// (i + 1/2) / scale - 1/2 (align_corners = false). Exact where the scale is a power of two.
struct Between {
  int first, second;
  float weight;
};
constexpr Between between(int i, int in, int scale) {
  const int twice = 2 * i + 1 - scale;  // the place times 2 scale
  if (twice <= 0) return {0, 0, 0.0f};
  const int first = twice / (2 * scale), second = first + 1 < in ? first + 1 : first;
  return {first, second, static_cast<float>(twice % (2 * scale)) / static_cast<float>(2 * scale)};
}

/// Rows are mixed by vectors, then their columns one by one.
template <int Channels, int H, int W, int ScaleH, int ScaleW, Target T>
struct Kernel<Interpolate<Channels, H, W, ScaleH, ScaleW>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    const float* x = c.x;
    float* y = c.y;
    for (int channel = 0; channel < Channels; ++channel, x += H * W)
      for (int oy = 0; oy < H * ScaleH; ++oy, y += W * ScaleW) {
        const Between rows = between(oy, H, ScaleH);
        float mixed[W]{};
        each_vector<V>(W, [&](int i, int valid) {
          const V a = load_partial<V>(x + rows.first * W + i, valid);
          const V b = load_partial<V>(x + rows.second * W + i, valid);
          store_partial(mixed + i, mix(a, b, rows.weight), valid);
        });
        for (int ox = 0; ox < W * ScaleW; ++ox) {
          const Between columns = between(ox, W, ScaleW);
          y[ox] = mix(mixed[columns.first], mixed[columns.second], columns.weight);
        }
      }
  }

 private:
  template <class V>
  TENON_INLINE static constexpr V mix(V a, V b, float weight) {
    return fma(b, V(weight), a * V(1.0f - weight));
  }
};

}  // namespace tenon::detail::kernels
