// ConvTranspose over [H, W, C]. Outputs that are a stride apart meet the same taps, at inputs that lie side by side: a
// tile is R of those. Packed as Conv's weights are.
#pragma once
#include <tenon/kernels/conv.hpp>

namespace tenon::detail::kernels {

/// A row or column of a transposed window: which inputs reach an output.
struct Reach {
  Slide s;
  /// Tap k meets output o at an input, which may lie outside.
  constexpr bool meets(int o, int k) const { return (o + s.before - k * s.dilation) % s.stride == 0; }
  constexpr int input(int o, int k) const { return (o + s.before - k * s.dilation) / s.stride; }
  constexpr bool inside(int o, int k) const {
    return o + s.before >= k * s.dilation && meets(o, k) && input(o, k) < s.in;
  }
  /// n outputs from o on, a stride apart, meet the same taps inside the input.
  constexpr bool even(int o, int n) const {
    const int last = o + (n - 1) * s.stride;
    if (last >= s.out) return false;
    for (int k = 0; k < s.kernel; ++k)
      if (inside(o, k) != inside(last, k)) return false;
    return true;
  }
};

template <Geometry G, Target T>
struct Kernel<ConvTranspose<G>, T> : Blocks<G, T> {
  using Packed = Blocks<G, T>;
  using Packed::taken, Packed::outputs, Packed::N, Packed::L;

  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E& e) {
    for (int g = 0; g < G.groups; ++g)
      for (int b = 0; b < Packed::blocks; ++b) {
        const float* w = c.weights + g * Packed::group_floats + b * Packed::block_floats;
        if (b + 1 < Packed::blocks)
          block<V, N, false>(w, c, g, b * N, e);
        else
          block<V, L, Exact>(w, c, g, b * N, e);
      }
  }

 private:
  static constexpr Reach rows{G.rows}, columns{G.columns};

  template <class V, int M, bool Exact, class E>
  TENON_INLINE static constexpr void block(const float* w, const Call& c, int group, int begin, const E& e) {
    constexpr int most = tile_sums(T) / (M / T.lanes), stride = G.columns.stride;
    constexpr int n = G.columns.out / stride, R = tile_of(n > 0 ? n : 1, most);
    for (int oy = 0; oy < G.rows.out; ++oy)
      for (int phase = 0; phase < stride; ++phase)
        for (int ox = phase; ox < G.columns.out;) {
          if (columns.even(ox, R)) {
            tile<V, M, R, Exact>(w, c, oy, ox, group, begin, e);
            ox += R * stride;
          } else {
            tile<V, M, 1, Exact>(w, c, oy, ox, group, begin, e);
            ox += stride;
          }
        }
  }
  template <class V, int M, int R, bool Exact, class E>
  TENON_INLINE static constexpr void tile(const float* w, const Call& c, int oy, int ox, int group, int begin,
                                          const E& e) {
    Products<G, V, R, M, G.pitch> sums;
    sums.begin(w);
    for (int ky = 0; ky < G.rows.kernel; ++ky)
      for (int kx = 0; rows.inside(oy, ky) && kx < G.columns.kernel; ++kx)
        if (columns.inside(ox, kx))
          sums.template add_run<taken>(
              w + (1 + (ky * G.columns.kernel + kx) * taken) * M,
              c.x + ((rows.input(oy, ky) * G.columns.in + columns.input(ox, kx)) * G.pitch + group * taken));
    const int first = group * outputs + begin, position = oy * G.columns.out + ox;
    sums.template end<Exact>(c.y + (position * c.y_pitch + first), c.y_pitch, position, G.columns.stride, first,
                             outputs - begin, e);
  }
};

}  // namespace tenon::detail::kernels
