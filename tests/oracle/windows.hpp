// The oracle's plain loops of convolutions and pools.
#pragma once
#include <tenon/ops/geometry.hpp>
#include "bounded.hpp"

namespace oracle {

/// Calls f(tap, position in the input) for each tap of output (oy, ox) that lies inside the input.
template <kernels::Geometry G, class F>
void each_tap(int oy, int ox, F f) {
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

/// y[o][p] = b[o] + sum over channels and the taps of p of W[o][c][tap] x[c][tap of p]. A sum of K products is off by
/// at most (K + 2) u times the sum of their sizes.
template <class L, kernels::Geometry G, class Taps>
Numbers products(const Numbers& x, const float* parameters, Taps taps_of) {
  constexpr int taken = G.in_channels / G.groups, outputs = G.out_channels / G.groups;
  constexpr int taps = G.rows.kernel * G.columns.kernel;
  Numbers y;
  for (int o = 0; o < G.out_channels; ++o)
    for (int oy = 0; oy < G.rows.out; ++oy)
      for (int ox = 0; ox < G.columns.out; ++ox) {
        const double bias = static_cast<double>(L::bias(parameters, o));
        double sum = bias, sizes = std::fabs(bias), passed_on = 0;
        for (int c = 0; c < taken; ++c)
          taps_of(oy, ox, [&](int tap, int at) {
            const int channel = o / outputs * taken + c;
            const Bounded& xk = x[static_cast<std::size_t>(channel * G.rows.in * G.columns.in + at)];
            const double w = static_cast<double>(L::weight(parameters, o, c * taps + tap));
            sum += w * xk.value;
            sizes += std::fabs(w) * (std::fabs(xk.value) + xk.error);
            passed_on += std::fabs(w) * xk.error;
          });
        y.emplace_back(sum, passed_on + (taken * taps + 2) * (unit * sizes + tiny));
      }
  return y;
}

/// What winograd.hpp adds up for an output, all of it taken as positive: |A|' [(|G| |g| |G|') * (|B|' |d| |B|)] |A|.
template <class L, kernels::Geometry G>
double winograd_sizes(const Numbers& x, const float* parameters, int o, int oy, int ox) {
  constexpr double b[4][4]{{1, 0, 1, 0}, {0, 1, 1, 0}, {0, 1, 1, 0}, {0, 1, 0, 1}};
  constexpr double g[4][3]{{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}, {0, 0, 1}}, a[2][4]{{1, 1, 1, 0}, {0, 1, 1, 1}};
  double sizes = 0;
  for (int c = 0; c < G.in_channels; ++c) {
    const auto input = [&](int i, int j) {
      const int iy = oy / 2 * 2 - G.rows.before + i, ix = ox / 2 * 2 - G.columns.before + j;
      if (iy < 0 || iy >= G.rows.in || ix < 0 || ix >= G.columns.in) return 0.0;
      const Bounded& d = x[static_cast<std::size_t>((c * G.rows.in + iy) * G.columns.in + ix)];
      return std::fabs(d.value) + d.error;
    };
    for (int row = 0; row < 4; ++row)
      for (int col = 0; col < 4; ++col) {
        double inputs = 0, weights = 0;
        for (int i = 0; i < 4; ++i)
          for (int j = 0; j < 4; ++j) inputs += b[row][i] * b[col][j] * input(i, j);
        for (int i = 0; i < 3; ++i)
          for (int j = 0; j < 3; ++j)
            weights +=
                g[row][i] * g[col][j] * std::fabs(static_cast<double>(L::weight(parameters, o, c * 9 + i * 3 + j)));
        sizes += a[oy % 2][row] * a[ox % 2][col] * inputs * weights;
      }
  }
  return sizes;
}

template <kernels::Geometry G>
struct Plain<kernels::Conv<G>> {
  template <class L>
  static Numbers run(const Numbers& x, const float* parameters, const Shape&, int) {
    Numbers y = products<L, G>(x, parameters, [](int oy, int ox, auto f) { each_tap<G>(oy, ox, f); });
    if constexpr (kernels::by_winograd(
                      G)) {  // sums of in_channels products, and of four numbers twice, before and behind
      constexpr int positions = G.rows.out * G.columns.out;
      for (int i = 0; i < G.out_channels * positions; ++i) {
        const int o = i / positions, oy = i % positions / G.columns.out, ox = i % G.columns.out;
        y[static_cast<std::size_t>(i)].error +=
            (G.in_channels + 12) * unit * winograd_sizes<L, G>(x, parameters, o, oy, ox);
      }
    }
    return y;
  }
};
/// Input position i and tap k of a transposed convolution meet output i stride - before + k dilation.
template <kernels::Geometry G>
struct Plain<kernels::ConvTranspose<G>> {
  template <class L>
  static Numbers run(const Numbers& x, const float* parameters, const Shape&, int) {
    return products<L, G>(x, parameters, [](int oy, int ox, auto f) {
      for (int ky = 0; ky < G.rows.kernel; ++ky)
        for (int kx = 0; kx < G.columns.kernel; ++kx)
          for (int iy = 0; iy < G.rows.in; ++iy)
            for (int ix = 0; ix < G.columns.in; ++ix)
              if (iy * G.rows.stride - G.rows.before + ky * G.rows.dilation == oy &&
                  ix * G.columns.stride - G.columns.before + kx * G.columns.dilation == ox)
                f(ky * G.columns.kernel + kx, iy * G.columns.in + ix);
    });
  }
};

/// NaN where one is.
inline Bounded larger(Bounded a, Bounded b) { return std::isnan(a.value) ? a : std::isnan(b.value) ? b : max(a, b); }

/// The largest of each window, or its mean.
template <kernels::Geometry G, kernels::Pooling How, bool Pad>
struct Plain<kernels::Pool<G, How, Pad>> {
  template <class L>
  static Numbers run(const Numbers& x, const float*, const Shape&, int) {
    Numbers y;
    for (int c = 0; c < G.out_channels; ++c)
      for (int oy = 0; oy < G.rows.out; ++oy)
        for (int ox = 0; ox < G.columns.out; ++ox) {
          Bounded largest(-HUGE_VALF), sum;
          int inside = 0;
          double sizes = 0;
          each_tap<G>(oy, ox, [&](int, int at) {
            const Bounded& v = x[static_cast<std::size_t>(c * G.rows.in * G.columns.in + at)];
            largest = larger(largest, v);
            sum = {sum.value + v.value, sum.error + v.error};
            sizes += std::fabs(v.value) + v.error;
            ++inside;
          });
          const auto span = [](const kernels::Slide& s, int o) {
            return std::min(o * s.stride - s.before + s.kernel, s.in + s.before) - (o * s.stride - s.before);
          };
          const double counted = Pad ? span(G.rows, oy) * span(G.columns, ox) : inside;
          y.push_back(How == kernels::Pooling::largest
                          ? largest
                          : Bounded(sum.value / counted, (sum.error + (inside + 2) * (unit * sizes + tiny)) / counted));
        }
    return y;
  }
};

/// Windows of as equal sizes as there are.
template <kernels::Geometry G, kernels::Pooling How>
struct Plain<kernels::AdaptivePool<G, How>> {
  template <class L>
  static Numbers run(const Numbers& x, const float*, const Shape&, int) {
    Numbers y;
    for (int c = 0; c < G.out_channels; ++c)
      for (int oy = 0; oy < G.rows.out; ++oy)
        for (int ox = 0; ox < G.columns.out; ++ox) {
          Bounded largest(-HUGE_VALF), sum;
          double count = 0, sizes = 0;
          for (int iy = oy * G.rows.in / G.rows.out; iy * G.rows.out < (oy + 1) * G.rows.in; ++iy)
            for (int ix = ox * G.columns.in / G.columns.out; ix * G.columns.out < (ox + 1) * G.columns.in; ++ix) {
              const Bounded& v = x[static_cast<std::size_t>((c * G.rows.in + iy) * G.columns.in + ix)];
              largest = larger(largest, v);
              sum = {sum.value + v.value, sum.error + v.error};
              sizes += std::fabs(v.value) + v.error;
              ++count;
            }
          y.push_back(How == kernels::Pooling::largest
                          ? largest
                          : Bounded(sum.value / count, (sum.error + (count + 2) * (unit * sizes + tiny)) / count));
        }
    return y;
  }
};

}  // namespace oracle
