// InFrames: a convolution over time whose input's newest frames are kept in a ring: one output frame from as many as the
// window reads.
//
// Where a frame of the ring lies is found once per tap; the products run over its channels. Weights are packed as the
// convolution over the whole sequence packs them.
#pragma once
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/kept.hpp>

namespace tenon::detail::kernels {

template <Geometry G, Target T>
  requires(!depthwise(G))
struct Kernel<InFrames<Conv<G>>, T> : Blocks<G, T> {
  using Packed = Blocks<G, T>;
  using Packed::lanes, Packed::taken, Packed::outputs, Packed::blocks, Packed::N, Packed::L, Packed::block_floats,
      Packed::group_floats;
  static constexpr int taps = G.columns.kernel;

  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E& e) {
    const Found<taps, G.columns.dilation> found(c);
    for (int g = 0; g < G.groups; ++g) {
      const float* w = c.weights + g * group_floats;
      const float* x = c.x + g * taken;
      for (int b = 0; b < blocks - 1; ++b)
        block<V, N, false>(w + b * block_floats, x, found, c.y, g * outputs + b * N, N, e);
      block<V, L, Exact || (outputs % lanes != 0 && G.groups > 1)>(w + (blocks - 1) * block_floats, x, found, c.y,
                                                                   g * outputs + (blocks - 1) * N,
                                                                   outputs - (blocks - 1) * N, e);
    }
  }

 private:
  template <class V, int M, bool Exact, class Taps, class E>
  TENON_INLINE static constexpr void block(const float* w, const float* x, const Taps& found, float* y, int first,
                                           int valid, const E& e) {
    constexpr int vectors = M / lanes, want = vectors == 1 ? 8 : vectors == 2 ? 4 : 2;
    constexpr int chains = want <= taps * taken ? want : 1;
    Chains<V, chains, M / width<V>> sums;
    sums.begin(w);
    w += M;
    const auto product = [&](int chain, int tap, int k)
                             TENON_INLINE_LAMBDA { sums.add(chain, w + (tap * taken + k) * M, x[found.at[tap] + k]); };
    TENON_UNROLL
    for (int tap = 0; tap < taps; ++tap) {
      if constexpr (taken <= 16) {
        TENON_UNROLL
        for (int k = 0; k < taken; ++k) product((tap * taken + k) % chains, tap, k);
      } else {
        constexpr int whole = taken / chains * chains;
        for (int k = 0; k < whole; k += chains) {
          TENON_UNROLL
          for (int s = 0; s < chains; ++s) product(s, tap, k + s);
        }
        TENON_UNROLL
        for (int k = whole; k < taken; ++k) product(k - whole, tap, k);
      }
    }
    sums.join();
    put_row<Exact>(sums.sum[0], y + first, 0, first, valid, e);
  }
};

/// Each channel by itself, channels in the lanes.
template <Geometry G, Target T>
  requires(depthwise(G))
struct Kernel<InFrames<Conv<G>>, T> : Kernel<Conv<G>, T> {
  using Whole = Kernel<Conv<G>, T>;
  static constexpr int taps = G.columns.kernel;

  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E& e) {
    const Found<taps, G.columns.dilation> found(c);
    for (int first = 0; first < G.out_channels; first += width<V>) {
      const int valid = G.out_channels - first;
      const float* w = c.weights + Whole::block_of(first) + first % Whole::N;
      const int pitch = Whole::width_of(first);
      V sum = load<V>(w);
      for (int tap = 0; tap < taps; ++tap)
        sum = fma(load_partial<V>(c.x + found.at[tap] + first, valid), load<V>(w + (1 + tap) * pitch), sum);
      put<Exact>(c.y + first, e.template operator()<Exact>(sum, 0, first, valid), valid);
    }
  }
};

}  // namespace tenon::detail::kernels
