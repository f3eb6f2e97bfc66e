// The oracle's plain loops for kernels without a matrix: norms, reductions, elements in other places.
#pragma once
#include <tenon/graph/graph.hpp>
#include <tenon/ops/gathered.hpp>
#include <tenon/ops/interpolate.hpp>
#include <tenon/ops/norm.hpp>
#include <tenon/ops/reduced.hpp>
#include <tenon/ops/reduction.hpp>
#include "bounded.hpp"

namespace oracle {

/// The sum of count numbers, at(i) each. In whatever order it is taken, it is off by at most count u times the sum of
/// their sizes.
template <class At>
Bounded sum_of(std::size_t count, At at) {
  double sum = 0, passed_on = 0, sizes = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Bounded v = at(i);
    sum += v.value;
    passed_on += v.error;
    sizes += std::fabs(v.value) + v.error;
  }
  return {sum, passed_on + static_cast<double>(count) * (unit * sizes + tiny)};
}

/// A constant of a layer, rounded to float.
inline Bounded constant(double value) { return {value, unit * std::fabs(value)}; }

/// (x - mean) / sqrt(mean of (x - mean)^2 + eps) w + b.
template <kernels::Normed N, Real Eps>
struct Plain<kernels::Norm<N, Eps>> {
  template <class L>
  static Numbers run(const Numbers& x, const float* parameters, const Shape&, int) {
    Numbers y;
    constexpr auto n = static_cast<std::size_t>(N.n);
    const Bounded length(static_cast<float>(N.n));
    for (std::size_t row = 0; row < x.size(); row += n) {
      const Bounded mean = N.centred ? sum_of(n, [&](std::size_t i) { return x[row + i]; }) / length : Bounded();
      const auto centred = [&](std::size_t i) { return N.centred ? x[row + i] - mean : x[row + i]; };
      const Bounded variance = sum_of(n, [&](std::size_t i) { return centred(i) * centred(i); }) / length;
      const Bounded scale = Bounded(1.0f) / sqrt(variance + constant(Eps.value()));
      for (std::size_t i = 0; i < n; ++i) {
        const std::size_t p = (N.own_weights ? row + i : i) / static_cast<std::size_t>(N.run);
        Bounded v = centred(i) * scale;
        if (N.weight) v = v * Bounded(parameters[p]);
        if (N.bias) v = v + Bounded(parameters[static_cast<std::size_t>(N.weights()) + p]);
        y.push_back(v);
      }
    }
    return y;
  }
};

/// The sum, the mean or the largest along one axis.
template <kernels::Reduction How, int Outer, int N, int Inner>
struct Plain<kernels::Reduce<How, Outer, N, Inner>> {
  template <class L>
  static Numbers run(const Numbers& x, const float*, const Shape&, int) {
    Numbers y;
    for (std::size_t o = 0; o < Outer; ++o)
      for (std::size_t i = 0; i < Inner; ++i) {
        const auto at = [&](std::size_t k) { return x[(o * N + k) * Inner + i]; };
        Bounded v = at(0);
        for (std::size_t k = 1; k < N; ++k)
          v = std::isnan(at(k).value) || std::isnan(v.value) ? v + at(k) : max(v, at(k));
        if (How != kernels::Reduction::largest) v = sum_of(N, at);
        y.push_back(How == kernels::Reduction::mean ? v / Bounded(static_cast<float>(N)) : v);
      }
    return y;
  }
};

/// x / max(sqrt(sum x^2), eps) along one axis.
template <Real Eps>
struct Plain<kernels::Normalize<Eps>> {
  template <class L>
  static Numbers run(const Numbers& x, const float*, const Shape& shape, int axis) {
    std::size_t inner = 1;
    for (int d = axis + 1; d < shape.rank; ++d) inner *= static_cast<std::size_t>(shape.extent[d]);
    const auto n = static_cast<std::size_t>(shape.extent[axis]);
    Numbers y(x.size());
    for (std::size_t outer = 0; outer < x.size(); outer += n * inner)
      for (std::size_t i = outer; i < outer + inner; ++i) {
        const Bounded squares = sum_of(n, [&](std::size_t k) { return x[i + k * inner] * x[i + k * inner]; });
        const Bounded scale = Bounded(1.0f) / at_least(sqrt(squares), constant(Eps.value()));
        for (std::size_t k = 0; k < n; ++k) y[i + k * inner] = x[i + k * inner] * scale;
      }
    return y;
  }
};

/// Each element of the output by its place, last dimension first.
template <kernels::Gathering G>
struct Plain<kernels::Gather<G>> {
  template <class L>
  static Numbers run(const Numbers& x, const float*, const Shape& out, int) {
    Numbers y;
    for (std::int64_t i = 0; i < out.size(); ++i) {
      std::int64_t rest = i, at = 0;
      bool inside = true;
      for (int d = G.rank - 1; d >= 0; --d) {
        const kernels::Source& s = G.at[d];
        std::int64_t k = rest % s.out - s.before;
        rest /= s.out;
        if (G.border == kernels::PaddingMode::reflect && k < 0) k = -k;
        if (G.border == kernels::PaddingMode::reflect && k > s.in - 1) k = s.in - 1 - (k - (s.in - 1));
        if (G.border == kernels::PaddingMode::circular) k = (k + s.in) % s.in;
        if (G.border == kernels::PaddingMode::replicate) k = std::clamp<std::int64_t>(k, 0, s.in - 1);
        inside = inside && k >= 0 && k < s.in;
        at += k * s.stride;
      }
      y.push_back(inside ? x[static_cast<std::size_t>(at)] : Bounded());
    }
    return y;
  }
};

/// The four neighbours of (o + 1/2) / scale - 1/2, each by its distance.
template <int Channels, int H, int W, int ScaleH, int ScaleW>
struct Plain<kernels::Interpolate<Channels, H, W, ScaleH, ScaleW>> {
  template <class L>
  static Numbers run(const Numbers& x, const float*, const Shape&, int) {
    Numbers y;
    for (int c = 0; c < Channels; ++c)
      for (int oy = 0; oy < H * ScaleH; ++oy)
        for (int ox = 0; ox < W * ScaleW; ++ox) {
          const double row = std::max((oy + 0.5) / ScaleH - 0.5, 0.0),
                       column = std::max((ox + 0.5) / ScaleW - 0.5, 0.0);
          const auto top = static_cast<int>(row), left = static_cast<int>(column);
          const auto at = [&](int iy, int ix) {
            return x[static_cast<std::size_t>((c * H + std::min(iy, H - 1)) * W + std::min(ix, W - 1))];
          };
          const auto mix = [](Bounded a, Bounded b, double weight) {
            return a * constant(1 - weight) + b * constant(weight);
          };
          const auto mixed = [&](int ix) { return mix(at(top, ix), at(top + 1, ix), row - top); };
          y.push_back(mix(mixed(left), mixed(left + 1), column - left));
        }
    return y;
  }
};

}  // namespace oracle
