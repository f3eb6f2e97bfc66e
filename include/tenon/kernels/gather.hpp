// Gather: elements in other places. What padding, Slice, Transpose, PixelShuffle and nearest Upsample run.
#pragma once
#include <tenon/kernels/lanes.hpp>
#include <tenon/ops/gathered.hpp>

namespace tenon::detail::kernels {

/// Output i is this input; -1: none.
constexpr int found(const Source& s, PaddingMode border, int i) {
  const int k = border == PaddingMode::zeros ? i - s.before : padded_with(border, i - s.before, s.in);
  return k >= 0 && k < s.in ? k : -1;
}

/// Dimensions that lie behind each other in both tensors are one: the rows that are copied become as long as they can.
constexpr Gathering merged(const Gathering& g) {
  Gathering m;
  m.border = g.border;
  for (int d = 0; d < g.rank; ++d) {
    const Source& s = g.at[d];
    const bool whole = s.before == 0 && s.out == s.in;
    if (m.rank > 0 && whole && m.at[m.rank - 1].stride == s.stride * s.in) {
      Source& last = m.at[m.rank - 1];
      const bool copied = last.before <= 0 && last.out - last.before <= last.in;  // no border: a slice at most
      if (copied) {
        last = {last.out * s.in, last.in * s.in, last.before * s.in, s.stride};
        continue;
      }
    }
    m.at[m.rank++] = s;
  }
  return m;
}

/// Loops over constant extents; runs of the innermost dimension by vectors. Reads and writes nothing past its end.
template <Gathering G, Target T>
struct Kernel<Gather<G>, T> {
  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    walk<V, 0>(c.x, c.y);
  }

 private:
  static constexpr Gathering g = merged(G);

  template <int D>
  static constexpr int block = [] {
    int floats = 1;
    for (int d = D + 1; d < g.rank; ++d) floats *= g.at[d].out;
    return floats;
  }();

  template <class V, int D>
  TENON_INLINE static constexpr void walk(const float* x, float* y) {
    constexpr Source s = g.at[D];
    if constexpr (D + 1 < g.rank) {
      for (int i = 0; i < s.out; ++i, y += block<D>) {
        const int k = found(s, g.border, i);
        if (k >= 0)
          walk<V, D + 1>(x + k * s.stride, y);
        else
          each_vector<V>(block<D>, [y](int at, int valid) { store_partial(y + at, V(0.0f), valid); });
      }
    } else {
      constexpr int first = s.before < 0 ? 0 : s.before;
      constexpr int end = s.before + s.in < s.out ? s.before + s.in : s.out;
      edge(x, y, 0, first);
      if constexpr (s.stride == 1)
        each_vector<V>(end - first, [x, y](int i, int valid) {
          store_partial(y + first + i, load_partial<V>(x + first - s.before + i, valid), valid);
        });
      else
        for (int i = first; i < end; ++i) y[i] = x[(i - s.before) * s.stride];
      edge(x, y, end, s.out);
    }
  }

  /// The outputs from `first` to `end` of a row, outside of the input.
  TENON_INLINE static constexpr void edge(const float* x, float* y, int first, int end) {
    constexpr Source s = g.at[g.rank - 1];
    for (int i = first; i < end; ++i) {
      const int k = found(s, g.border, i);
      y[i] = k < 0 ? 0.0f : x[k * s.stride];
    }
  }
};

}  // namespace tenon::detail::kernels
