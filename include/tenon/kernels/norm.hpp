// Norm: rows of numbers, each brought to mean 0 and variance 1. What LayerNorm, RMSNorm, GroupNorm, InstanceNorm run.
#pragma once
#include <limits>
#include <tenon/kernels/lanes.hpp>

namespace tenon::kernels {

/// The variance is summed from the differences to the mean, in a second pass: sum x^2 - n mean^2 cancels. Where the
/// squares leave float's range, the row is shrunk by a power of two and taken again: its norm is the same. Reads and
/// writes nothing past its end.
template <Normed N, Real Eps, Target T>
struct Kernel<Norm<N, Eps>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    const float* x = c.x;
    const float* weight = c.weights;
    float* y = c.y;
    for (int r = 0; r < N.rows; ++r, x += N.n, y += N.n) {
      row<V, false>(x, y, weight);
      if constexpr (N.own_weights) weight += N.n / N.run;
    }
  }

 private:
  static constexpr int biases = round_up(N.weights(), 16);  // where they are packed behind the weights
  static constexpr auto length = static_cast<float>(N.n);
  static constexpr float largest = std::numeric_limits<float>::max();  // no call: it would be of no target

  template <class V, bool Shrunk>
  TENON_INLINE static constexpr V taken(const float* x, int valid) {
    const V v = load_partial<V>(x, valid);
    if constexpr (Shrunk)
      return v * V(0x1p-80f);  // the square of the largest float, a billion times, is in range
    else
      return v;
  }
  template <class V>
  static constexpr void shrunk_row(const float* x, float* y, const float* weight) {
    row<V, true>(x, y, weight);
  }

  template <class V>
  TENON_INLINE static constexpr V centred(V x, [[maybe_unused]] float mean) {
    if constexpr (N.centred)
      return x - V(mean);
    else
      return x;
  }

  template <class V, bool Shrunk>
  TENON_INLINE static constexpr void row(const float* x, float* y, const float* weight) {
    float mean = 0.0f;
    if constexpr (N.centred)
      mean = sum_of_row<V, T>(
                 N.n, [x]<class U>(U total, int i, int valid) { return total + taken<U, Shrunk>(x + i, valid); }) /
             length;
    const float squares = sum_of_row<V, T>(N.n, [x, mean]<class U>(U total, int i, int valid) {
      const U d = first_lanes(centred(taken<U, Shrunk>(x + i, valid), mean), valid);
      return fma(d, d, total);
    });
    if constexpr (!Shrunk)
      if (!(squares <= largest)) return shrunk_row<V>(x, y, weight);
    constexpr float eps = Shrunk ? 0.0f : static_cast<float>(Eps.value());  // beside such squares it is nothing
    const V scale(1.0f / math::sqrt(squares / length + eps));
    if constexpr (N.run == 1) {
      each_vector<V>(N.n, [&](int i, int valid) {
        const V d = centred(taken<V, Shrunk>(x + i, valid), mean);
        const V w = N.weight ? load_partial<V>(weight + i, valid) : V(1.0f);
        const V b = N.bias ? load_partial<V>(weight + biases + i, valid) : V(0.0f);
        store_partial(y + i, affine(d, scale, w, b), valid);
      });
    } else {
      for (int k = 0; k < N.n / N.run; ++k, x += N.run, y += N.run) {
        const V w(N.weight ? weight[k] : 1.0f), b(N.bias ? weight[biases + k] : 0.0f);
        each_vector<V>(N.run, [&](int i, int valid) {
          store_partial(y + i, affine(centred(taken<V, Shrunk>(x + i, valid), mean), scale, w, b), valid);
        });
      }
    }
  }

  template <class V>
  TENON_INLINE static constexpr V affine(V d, V scale, [[maybe_unused]] V w, [[maybe_unused]] V b) {
    if constexpr (N.weight) scale = scale * w;
    if constexpr (N.bias)
      return fma(d, scale, b);
    else
      return d * scale;
  }
};

}  // namespace tenon::kernels
