// Norm: rows of numbers, each brought to mean 0 and variance 1. What LayerNorm, RMSNorm, GroupNorm, InstanceNorm run.
#pragma once
#include <limits>
#include <tenon/kernels/lanes.hpp>
#include <tenon/ops/norm.hpp>

namespace tenon::detail::kernels {

/// The variance is summed from the differences to the mean, in a second pass: sum x^2 - n mean^2 cancels. Where the
/// squares leave float's range, the row is taken again times a power of two: its norm is the same. Reads and writes
/// nothing past its end.
template <Normed N, Real Eps, Target T>
struct Kernel<Norm<N, Eps>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    const float* x = c.x;
    const float* weight = c.weights;
    float* y = c.y;
    for (int r = 0; r < N.rows; ++r, x += N.n, y += N.n) {
      row<V, Taken::as_it_is>(x, y, weight);
      if constexpr (N.own_weights) weight += N.n / N.run;
    }
  }

 private:
  static constexpr int biases = round_up(N.weights(), 16);  // where they are packed behind the weights
  static constexpr auto length = static_cast<float>(N.n);
  static constexpr float largest = std::numeric_limits<float>::max();  // no call: it would be of no target

  /// Shrunk, the square of the largest float, a billion times, is in range; grown, that of the smallest is.
  enum class Taken { as_it_is, shrunk, grown };
  static constexpr float factor(Taken how) {
    return how == Taken::as_it_is ? 1.0f : how == Taken::shrunk ? 0x1p-80f : 0x1p100f;
  }
  /// Squares of such a sum may have been too small for floats, and no epsilon hides it.
  static constexpr float too_small = Eps.value() < 0x1p-90 ? 0x1p-100f : 0.0f;

  /// Epsilon beside the squares of a row that is taken so. Beside those of a shrunk row it is nothing, unless all
  /// numbers are equal: then any positive one serves.
  static constexpr float epsilon(Taken how) {
    const double scaled = Eps.value() * static_cast<double>(factor(how)) * static_cast<double>(factor(how));
    return how == Taken::shrunk && scaled < 0x1p-126 ? 0x1p-126f : static_cast<float>(scaled);
  }

  template <class V, Taken How>
  TENON_INLINE static constexpr V taken(const float* x, int valid) {
    const V v = load_partial<V>(x, valid);
    if constexpr (How == Taken::as_it_is)
      return v;
    else
      return v * V(factor(How));
  }
  template <class V, Taken How>
  static constexpr void row_again(const float* x, float* y, const float* weight) {
    row<V, How>(x, y, weight);
  }

  template <class V>
  TENON_INLINE static constexpr V centred(V x, [[maybe_unused]] float mean) {
    if constexpr (N.centred)
      return x - V(mean);
    else
      return x;
  }

  /// How far the numbers lie above `from` in the mean.
  template <class V, Taken How>
  TENON_INLINE static constexpr float mean_beyond(const float* x, float from) {
    return sum_of_row<V, T>(N.n,
                            [x, from]<class U>(U total, int i, int valid) {
                              return total + first_lanes(centred(taken<U, How>(x + i, valid), from), valid);
                            }) /
           length;
  }

  template <class V, Taken How>
  TENON_INLINE static constexpr void row(const float* x, float* y, const float* weight) {
    float mean = 0.0f;
    if constexpr (N.centred)
      mean = sum_of_row<V, T>(N.n,
                              [x]<class U>(U total, int i, int valid) { return total + taken<U, How>(x + i, valid); }) /
             length;
    // the last bit of a large mean is large, and of equal numbers nothing may be left
    if constexpr (N.centred && How == Taken::shrunk) mean += mean_beyond<V, How>(x, mean);
    const float squares = sum_of_row<V, T>(N.n, [x, mean]<class U>(U total, int i, int valid) {
      const U d = first_lanes(centred(taken<U, How>(x + i, valid), mean), valid);
      return fma(d, d, total);
    });
    if constexpr (How == Taken::as_it_is) {
      if (!(squares <= largest)) return row_again<V, Taken::shrunk>(x, y, weight);
      if constexpr (too_small > 0)
        if (squares < too_small) return row_again<V, Taken::grown>(x, y, weight);
    }
    const V scale(1.0f / math::sqrt(squares / length + epsilon(How)));
    if constexpr (N.run == 1) {
      each_vector<V>(N.n, [&](int i, int valid) {
        const V d = centred(taken<V, How>(x + i, valid), mean);
        const V w = N.weight ? load_partial<V>(weight + i, valid) : V(1.0f);
        const V b = N.bias ? load_partial<V>(weight + biases + i, valid) : V(0.0f);
        store_partial(y + i, affine(d, scale, w, b), valid);
      });
    } else {
      for (int k = 0; k < N.n / N.run; ++k, x += N.run, y += N.run) {
        const V w(N.weight ? weight[k] : 1.0f), b(N.bias ? weight[biases + k] : 0.0f);
        each_vector<V>(N.run, [&](int i, int valid) {
          store_partial(y + i, affine(centred(taken<V, How>(x + i, valid), mean), scale, w, b), valid);
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

}  // namespace tenon::detail::kernels
