// Bounds of what acts along rows: softmax, norms, reductions; and of what moves numbers.
#pragma once
#include <tenon/bounds/sums.hpp>
#include <tenon/ops/gathered.hpp>
#include <tenon/ops/norm.hpp>
#include <tenon/ops/reduced.hpp>
#include <tenon/ops/reduction.hpp>

namespace tenon::detail::bounds {

/// How far apart the elements along an axis lie, and the first of row r of them.
struct Axis {
  std::int64_t length, inner, rows;
  constexpr Axis(const Shape& shape, int axis) : length(shape.extent[axis]), inner(1) {
    for (int d = axis + 1; d < shape.rank; ++d) inner *= shape.extent[d];
    rows = shape.size() / length;
  }
  constexpr std::int64_t at(std::int64_t row, std::int64_t k) const {
    return row / inner * inner * length + row % inner + k * inner;
  }
};

/// 1 / (1 + sum over j != i of exp(x[j] - x[i])), largest where x[i] is and all others are least; or its logarithm.
template <bool Log>
struct Enclose<kernels::Softmax<Log>> {
  template <class L>
  static constexpr void run(const Interval* x, const float*, const Shape&, const Shape& out, int axis, Interval* y) {
    const Axis along(out, axis);
    for (std::int64_t r = 0; r < along.rows; ++r) {
      bool unknown = false;
      double least = x[along.at(r, 0)].a(), most = x[along.at(r, 0)].b();
      for (std::int64_t k = 0; k < along.length; ++k) {
        const Interval& xk = x[along.at(r, k)];
        unknown = unknown || xk.unknown;
        least = smaller(least, xk.a());
        most = larger(most, xk.b());
      }
      for (std::int64_t i = 0; i < along.length; ++i) y[along.at(r, i)] = Interval::anything();
      if (unknown || !(most - least < 1e30)) continue;
      for (std::int64_t i = 0; i < along.length; ++i) y[along.at(r, i)] = one(x, along, r, i, most - least);
    }
  }

 private:
  static constexpr Interval one(const Interval* x, const Axis& along, std::int64_t r, std::int64_t i, double spread) {
    const Interval& xi = x[along.at(r, i)];
    double least = 1, most = 1;  // of the sum
    for (std::int64_t j = 0; j < along.length; ++j) {
      if (j == i) continue;
      const Interval& xj = x[along.at(r, j)];
      least += power(xj.a() - xi.b());
      most += power(xj.b() - xi.a());
    }
    const auto n = static_cast<double>(along.length);
    // The kernel's differences to the maximum, of which exp makes relative errors, its exp, sum, quotient and product;
    // and the same once more for the differences and powers here. Past -104 powers are nothing.
    const double relative = unit * (4 * smaller(spread, 104) + 2 * 17 + 2 * n + 8), lost = (n + 4) * tiny;
    if constexpr (!Log) {
      const double low = 1 / most, high = 1 / least;
      return clamped(Interval::around(low - relative * low, high + relative * high, lost), 0, 2);
    } else {
      // log(most) may exceed float's range of exp: then the largest difference is a bound, ln n behind it
      const double low = most < 1e37 ? -logarithm(most, 1) : -(spread + n), high = -logarithm(least, -1);
      const double off = relative + lost + unit * (4 * spread + 8 * n);
      return Interval::around(low, high < 0 ? high : 0, off);
    }
  }
  /// exp(t) within some ulp, at most 1e38.
  static constexpr double power(double t) {
    return t > 87 ? 1e38 : t < -104 ? 0 : static_cast<double>(math::exp(static_cast<float>(t)));
  }
  static constexpr double logarithm(double t, int up) {
    if (!(t < 1e37)) t = 1e37;
    const auto y = static_cast<double>(math::log(static_cast<float>(t)));
    return y + up * (17 * unit * size_of(y) + 4 * unit);
  }
};

/// (x - mean) / sqrt(mean of (x - mean)^2 + eps) w + b. Each number's share of the sum of squares is at most all of it:
/// its size is at most sqrt(n), whatever the intervals say.
template <kernels::Normed N, Real Eps>
struct Enclose<kernels::Norm<N, Eps>> {
  template <class L>
  static constexpr void run(const Interval* x, const float* p, const Shape& in, const Shape&, int, Interval* y) {
    const Interval length(static_cast<float>(N.n));
    const double most = math::detail::root(static_cast<double>(N.n)) * (1 + (N.n + 16) * unit);
    for (std::int64_t row = 0; row < in.size(); row += N.n) {
      Interval mean;
      Sum sum, squares;
      for (int i = 0; i < N.n; ++i) sum.add(x[row + i]);
      if (N.centred) mean = sum.result(N.n + 2) / length;
      const auto centred = [&](int i) { return N.centred ? x[row + i] - mean : x[row + i]; };
      for (int i = 0; i < N.n; ++i) squares.add(square(centred(i)));
      const Interval variance = clamped(squares.result(N.n + 2) / length, 0, static_cast<double>(largest));
      const Interval scale = Interval(1.0f) / sqrt(variance + constant(Eps.value()));
      for (int i = 0; i < N.n; ++i) {
        const std::int64_t k = (N.own_weights ? row + i : i) / N.run;
        Interval v = centred(i) * scale;
        if (Eps.value() > 1e-20) v = clamped(v, -most, most);  // else squares that are lost could matter
        if (N.weight) v = v * Interval(p[k]);
        if (N.bias) v = v + Interval(p[N.weights() + k]);
        y[row + i] = v;
      }
    }
  }
  static constexpr Interval constant(double value) {
    return {rounded_down(value * (1 - 2 * unit)), rounded_up(value * (1 + 2 * unit))};
  }
};

template <kernels::Reduction How, int Outer, int N, int Inner>
struct Enclose<kernels::Reduce<How, Outer, N, Inner>> {
  template <class L>
  static constexpr void run(const Interval* x, const float*, const Shape&, const Shape&, int, Interval* y) {
    for (int o = 0; o < Outer; ++o)
      for (int i = 0; i < Inner; ++i) {
        Pooled pooled;
        for (int k = 0; k < N; ++k) pooled.add(x[(o * N + k) * Inner + i]);
        *y++ = How == kernels::Reduction::sum    ? pooled.sum.result(N + 2)
               : How == kernels::Reduction::mean ? pooled.result(kernels::Pooling::average, N)
                                                 : pooled.result(kernels::Pooling::largest, N);
      }
  }
};

/// x / max(sqrt(sum x^2), eps) along one axis: at most 1 in size.
template <Real Eps>
struct Enclose<kernels::Normalize<Eps>> {
  template <class L>
  static constexpr void run(const Interval* x, const float*, const Shape&, const Shape& out, int axis, Interval* y) {
    const Axis along(out, axis);
    const double most = 1 + static_cast<double>(along.length + 16) * unit;
    for (std::int64_t r = 0; r < along.rows; ++r) {
      Sum squares;
      for (std::int64_t k = 0; k < along.length; ++k) squares.add(square(x[along.at(r, k)]));
      const Interval sum = clamped(squares.result(static_cast<int>(along.length) + 2), 0, static_cast<double>(largest));
      const double eps = Eps.value();
      const Interval least{rounded_down(eps * (1 - 2 * unit)), rounded_up(eps * (1 + 2 * unit))};
      const Interval scale = Interval(1.0f) / at_least(sqrt(sum), least);
      for (std::int64_t k = 0; k < along.length; ++k) {
        y[along.at(r, k)] = x[along.at(r, k)] * scale;
        if (eps > 1e-15) y[along.at(r, k)] = clamped(y[along.at(r, k)], -most, most);  // no square that matters is lost
      }
    }
  }
};

/// Each element of the output by its place, last dimension first; beyond the input zeros or what mirrors it.
template <kernels::Gathering G>
struct Enclose<kernels::Gather<G>> {
  template <class L>
  static constexpr void run(const Interval* x, const float*, const Shape&, const Shape& out, int, Interval* y) {
    for (std::int64_t i = 0; i < out.size(); ++i) {
      std::int64_t rest = i, at = 0;
      bool inside = true;
      for (int d = G.rank - 1; d >= 0; --d) {
        const kernels::Source& s = G.at[d];
        int k = static_cast<int>(rest % s.out) - s.before;
        rest /= s.out;
        if (G.border != kernels::PaddingMode::zeros) k = kernels::padded_with(G.border, k, s.in);
        inside = inside && k >= 0 && k < s.in;
        at += static_cast<std::int64_t>(k) * s.stride;
      }
      y[i] = inside ? x[at] : Interval();
    }
  }
};

}  // namespace tenon::detail::bounds
