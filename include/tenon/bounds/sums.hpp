// Bounds of what adds up products: matrices, convolutions, means.
#pragma once
#include <tenon/bounds/interval.hpp>
#include <tenon/graph/walk.hpp>
#include <tenon/ops/dense.hpp>
#include <tenon/ops/geometry.hpp>
#include <tenon/ops/matmul.hpp>

namespace tenon::detail::bounds {

/// A sum of products in whatever order, with fused multiplications or not: its real value between two ends, and the
/// sum of the products' sizes, of which each rounding loses a part.
struct Sum {
  double low = 0, high = 0, sizes = 0;
  bool unknown = false;

  constexpr Sum() = default;
  constexpr explicit Sum(float bias) { add(bias, Interval(1.0f)); }
  constexpr void add(float weight, const Interval& x) {
    const double w = static_cast<double>(weight), a = w * x.a(), b = w * x.b();
    low += a < b ? a : b;
    high += a < b ? b : a;
    sizes += larger(size_of(a), size_of(b));
    unknown = unknown || x.unknown || !math::detail::is_finite(weight);
  }
  constexpr void add(const Interval& x) { add(1.0f, x); }

  /// By so many roundings on the way of each product.
  constexpr double off(int roundings) const {
    const double n = roundings * unit;
    return n / (1 - n) * sizes + roundings * tiny;
  }
  constexpr Interval result(int roundings, double besides = 0) const {
    // where sums of some products leave float's range, infinities of both signs may meet
    if (unknown || !(sizes + off(roundings) + besides <= static_cast<double>(largest))) return Interval::anything();
    return Interval::around(low, high, off(roundings) + besides);
  }
};

/// The interval of each output of a kernel: `Enclose<Kernel>::template run<L>(x, parameters, in, out, axis, y)`. A
/// kernel without one is refused.
template <class Kernel>
struct Enclose;

template <int In, int Out>
struct Enclose<kernels::Dense<In, Out>> {
  template <class L>
  static constexpr void run(const Interval* x, const float* p, const Shape& in, const Shape&, int, Interval* y) {
    for (std::int64_t row = 0; row < in.size() / In; ++row, x += In)
      for (int o = 0; o < Out; ++o) {
        Sum sum(L::bias(p, o));
        for (int k = 0; k < In; ++k) sum.add(L::weight(p, o, k), x[k]);
        *y++ = sum.result(In + 2);
      }
  }
};

template <kernels::Product P>
struct Enclose<kernels::MatMul<P>> {
  template <class L>
  static constexpr void run(const Evaluated<Interval>& e) {
    const Interval *a = e.in[0], *b = e.in[1];
    Interval* y = e.y;
    for (int pair = 0; pair < P.pairs; ++pair)
      for (int i = 0; i < P.rows; ++i)
        for (int j = 0; j < P.cols; ++j) {
          Sum sum;
          for (int k = 0; k < P.inner; ++k) sum.add(a[P.of_a(pair, i, k)] * b[P.of_b(pair, k, j)]);
          *y++ = sum.result(P.inner + 2);
        }
  }
};

/// Calls f(tap, position in the input) for each tap of output (oy, ox) that lies inside the input.
template <kernels::Geometry G, class F>
constexpr void each_tap(int oy, int ox, F f) {
  for (int ky = 0; ky < G.rows.kernel; ++ky)
    for (int kx = 0; kx < G.columns.kernel; ++kx) {
      int iy = oy * G.rows.stride - G.rows.before + ky * G.rows.dilation;
      int ix = ox * G.columns.stride - G.columns.before + kx * G.columns.dilation;
      if (G.mode != kernels::PaddingMode::zeros) {
        iy = kernels::padded_with(G.mode, iy, G.rows.in);
        ix = kernels::padded_with(G.mode, ix, G.columns.in);
      }
      if (iy >= 0 && iy < G.rows.in && ix >= 0 && ix < G.columns.in)
        f(ky * G.columns.kernel + kx, iy * G.columns.in + ix);
    }
}

/// Of a transposed one: input position i and tap k meet output i stride - before + k dilation.
template <kernels::Geometry G, class F>
constexpr void each_tap_back(int oy, int ox, F f) {
  const auto origin = [](const kernels::Slide& s, int o, int k) {
    const int at = o + s.before - k * s.dilation;
    return at >= 0 && at % s.stride == 0 && at / s.stride < s.in ? at / s.stride : -1;
  };
  for (int ky = 0; ky < G.rows.kernel; ++ky)
    for (int kx = 0; kx < G.columns.kernel; ++kx) {
      const int iy = origin(G.rows, oy, ky), ix = origin(G.columns, ox, kx);
      if (iy >= 0 && ix >= 0) f(ky * G.columns.kernel + kx, iy * G.columns.in + ix);
    }
}

/// What winograd.hpp adds up for an output besides its products, all of it taken as positive: |A|' [(|G| |g| |G|') *
/// (|B|' |d| |B|)] |A|.
template <class L, kernels::Geometry G>
constexpr double winograd_sizes(const Interval* x, const float* p, int o, int oy, int ox) {
  constexpr double b[4][4]{{1, 0, 1, 0}, {0, 1, 1, 0}, {0, 1, 1, 0}, {0, 1, 0, 1}};
  constexpr double g[4][3]{{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}, {0, 0, 1}}, a[2][4]{{1, 1, 1, 0}, {0, 1, 1, 1}};
  double sizes = 0;
  for (int c = 0; c < G.in_channels; ++c)
    for (int row = 0; row < 4; ++row)
      for (int col = 0; col < 4; ++col) {
        double inputs = 0, weights = 0;
        for (int i = 0; i < 4; ++i)
          for (int j = 0; j < 4; ++j) {
            const int iy = oy / 2 * 2 - G.rows.before + i, ix = ox / 2 * 2 - G.columns.before + j;
            if (iy >= 0 && iy < G.rows.in && ix >= 0 && ix < G.columns.in)
              inputs += b[row][i] * b[col][j] * x[(c * G.rows.in + iy) * G.columns.in + ix].size();
          }
        for (int i = 0; i < 3; ++i)
          for (int j = 0; j < 3; ++j)
            weights += g[row][i] * g[col][j] * size_of(static_cast<double>(L::weight(p, o, c * 9 + i * 3 + j)));
        sizes += a[oy % 2][row] * a[ox % 2][col] * inputs * weights;
      }
  return sizes;
}

template <class L, kernels::Geometry G, bool Back>
constexpr void convolve(const Interval* x, const float* p, Interval* y) {
  constexpr int taken = G.in_channels / G.groups, outputs = G.out_channels / G.groups;
  constexpr int taps = G.rows.kernel * G.columns.kernel, positions = G.rows.in * G.columns.in;
  for (int o = 0; o < G.out_channels; ++o)
    for (int oy = 0; oy < G.rows.out; ++oy)
      for (int ox = 0; ox < G.columns.out; ++ox) {
        Sum sum(L::bias(p, o));
        const auto add = [&](int tap, int at) {
          for (int c = 0; c < taken; ++c)
            sum.add(L::weight(p, o, c * taps + tap), x[(o / outputs * taken + c) * positions + at]);
        };
        if constexpr (Back)
          each_tap_back<G>(oy, ox, add);
        else
          each_tap<G>(oy, ox, add);
        double besides = 0;
        if constexpr (!Back && kernels::by_winograd(G))
          besides = (G.in_channels + 12) * unit * winograd_sizes<L, G>(x, p, o, oy, ox);
        *y++ = sum.result(taken * taps + 2, besides);
      }
}
template <kernels::Geometry G>
struct Enclose<kernels::Conv<G>> {
  template <class L>
  static constexpr void run(const Interval* x, const float* p, const Shape&, const Shape&, int, Interval* y) {
    convolve<L, G, false>(x, p, y);
  }
};
template <kernels::Geometry G>
struct Enclose<kernels::ConvTranspose<G>> {
  template <class L>
  static constexpr void run(const Interval* x, const float* p, const Shape&, const Shape&, int, Interval* y) {
    convolve<L, G, true>(x, p, y);
  }
};

/// The largest, or the mean over `counted`, of some numbers.
struct Pooled {
  Sum sum;
  Interval most;
  int count = 0;

  constexpr void add(const Interval& x) {
    sum.add(x);
    most = count++ == 0 ? x : max(most, x);
  }
  constexpr Interval result(kernels::Pooling how, int counted) const {
    if (how == kernels::Pooling::largest) return count == 0 ? Interval::anything() : most;
    return sum.result(count + 2) / Interval(static_cast<float>(counted));
  }
};

template <kernels::Geometry G, kernels::Pooling How, bool Pad>
struct Enclose<kernels::Pool<G, How, Pad>> {
  template <class L>
  static constexpr void run(const Interval* x, const float*, const Shape&, const Shape&, int, Interval* y) {
    const auto span = [](const kernels::Slide& s, int o) {
      const int begin = o * s.stride - s.before, end = begin + s.kernel;
      return (end < s.in + s.before ? end : s.in + s.before) - begin;
    };
    for (int c = 0; c < G.out_channels; ++c, x += G.rows.in * G.columns.in)
      for (int oy = 0; oy < G.rows.out; ++oy)
        for (int ox = 0; ox < G.columns.out; ++ox) {
          Pooled pooled;
          each_tap<G>(oy, ox, [&](int, int at) { pooled.add(x[at]); });
          *y++ = pooled.result(How, Pad ? span(G.rows, oy) * span(G.columns, ox) : pooled.count);
        }
  }
};
template <kernels::Geometry G, kernels::Pooling How>
struct Enclose<kernels::AdaptivePool<G, How>> {
  template <class L>
  static constexpr void run(const Interval* x, const float*, const Shape&, const Shape&, int, Interval* y) {
    for (int c = 0; c < G.out_channels; ++c, x += G.rows.in * G.columns.in)
      for (int oy = 0; oy < G.rows.out; ++oy)
        for (int ox = 0; ox < G.columns.out; ++ox) {
          Pooled pooled;
          for (int iy = G.rows.adaptive_first(oy); iy < G.rows.adaptive_end(oy); ++iy)
            for (int ix = G.columns.adaptive_first(ox); ix < G.columns.adaptive_end(ox); ++ix)
              pooled.add(x[iy * G.columns.in + ix]);
          *y++ = pooled.result(How, pooled.count);
        }
  }
};

}  // namespace tenon::detail::bounds
