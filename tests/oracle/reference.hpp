// The oracle: a network evaluated layer by layer in plain loops over its graph, each number with its error bound. It
// shares nothing with the kernels, the lowering or the packing.
#pragma once
#include <algorithm>
#include <span>
#include <tenon/graph/parameters.hpp>
#include <tenon/graph/walk.hpp>
#include <tenon/model/ask.hpp>
#include <tenon/ops/matmul.hpp>
#include <vector>
#include "recurrent.hpp"
#include "shapes.hpp"
#include "windows.hpp"

namespace oracle {

/// y[r][o] = b[o] + sum over k of W[o][k] x[r][k]. A sum of K products is off by at most (K + 2) u times the sum of
/// their sizes, in whatever order it is taken.
template <int In, int Out>
struct Plain<kernels::Dense<In, Out>> {
  template <class L>
  static Numbers run(const Numbers& x, const float* parameters, const Shape&, int) {
    Numbers y;
    for (std::size_t row = 0; row < x.size(); row += In)
      for (int o = 0; o < Out; ++o) {
        const double bias = static_cast<double>(L::bias(parameters, o));
        double sum = bias, sizes = std::fabs(bias), passed_on = 0;
        for (int k = 0; k < In; ++k) {
          const double w = static_cast<double>(L::weight(parameters, o, k));
          const Bounded& xk = x[row + static_cast<std::size_t>(k)];
          sum += w * xk.value;
          sizes += std::fabs(w) * (std::fabs(xk.value) + xk.error);
          passed_on += std::fabs(w) * xk.error;
        }
        y.emplace_back(sum, passed_on + (In + 2) * (unit * sizes + tiny));
      }
    return y;
  }
};

/// exp(x[i] - max) / sum of them, or x[i] - max - log(sum).
template <bool Log>
struct Plain<kernels::Softmax<Log>> {
  template <class L>
  static Numbers run(const Numbers& x, const float*, const Shape& shape, int axis) {
    std::size_t inner = 1;
    for (int d = axis + 1; d < shape.rank; ++d) inner *= static_cast<std::size_t>(shape.extent[d]);
    const auto n = static_cast<std::size_t>(shape.extent[axis]);
    Numbers y(x.size());
    for (std::size_t outer = 0; outer < x.size(); outer += n * inner)
      for (std::size_t i = outer; i < outer + inner; ++i) {
        Bounded top = x[i], total;
        for (std::size_t k = 0; k < n; ++k)
          if (x[i + k * inner].value > top.value) top = x[i + k * inner];
        // the float kernel's maximum is some x[j] within the errors of this one, and cancels from the quotient
        top.error = 0;
        double sizes = 0;
        for (std::size_t k = 0; k < n; ++k) {
          const Bounded e = exp(x[i + k * inner] - top);
          total = {total.value + e.value, total.error + e.error};
          sizes += e.value;
        }
        total.error += static_cast<double>(n) * unit * sizes;
        for (std::size_t k = 0; k < n; ++k)
          y[i + k * inner] =
              Log ? x[i + k * inner] - top - log(total) : exp(x[i + k * inner] - top) * (Bounded(1.0f) / total);
      }
    return y;
  }
};

/// Rows of a by columns of b: the sums of Dense, of products of which both are uncertain.
template <kernels::Product P>
struct Plain<kernels::MatMul<P>> {
  static std::size_t at(std::size_t matrix, std::size_t row, std::size_t col, std::size_t rows, std::size_t cols,
                        bool transposed) {
    return matrix * rows * cols + (transposed ? col * rows + row : row * cols + col);
  }
  template <class L>
  static Numbers run(const detail::Evaluated<Bounded>& e) {
    constexpr std::size_t m = P.rows, n = P.inner, k = P.cols;
    Numbers y;
    for (std::size_t pair = 0; pair < P.pairs; ++pair)
      for (std::size_t row = 0; row < m; ++row)
        for (std::size_t col = 0; col < k; ++col)
          y.push_back(sum_of(n, [&](std::size_t i) {
            return e.in[0][at(P.one_a ? 0 : pair, row, i, m, n, P.a_by_columns)] *
                   e.in[1][at(P.one_b ? 0 : pair, i, col, n, k, P.b_by_rows)];
          }));
    return y;
  }
};

/// Numbers with their errors.
struct Oracle {
  using Number = Bounded;

  /// BatchNorm, packed into the sum before it or by itself: its numbers and the product are rounded.
  template <class L>
  static Bounded affine(const Bounded& x, const float* parameters, int channel) {
    const double scale = L::scale(parameters, channel), shift = L::shift(parameters, channel);
    const double sizes = std::fabs(scale) * (std::fabs(x.value) + x.error) + std::fabs(shift) +
                         std::fabs(scale * L::mean(parameters, channel));
    return {scale * x.value + shift, std::fabs(scale) * x.error + 3 * (unit * sizes + tiny)};
  }
  template <class L, class... Parameter>
  static Bounded formula(const Bounded& x, const Parameter&... parameter) {
    return L::apply(x, parameter...);
  }
  static Bounded either(const Bounded& a, const Bounded& b) { return {b.value, std::max(a.error, b.error)}; }

  template <class L, class Kernel>
  static void kernel(const detail::Evaluated<Bounded>& e) {
    Numbers y;
    if constexpr (requires { Plain<Kernel>::template run<L>(e); })
      y = Plain<Kernel>::template run<L>(e);  // of several tensors
    else
      y = Plain<Kernel>::template run<L>(Numbers(e.in[0], e.in[0] + e.shapes.at[0].size()), e.parameters, e.out,
                                         e.axis);
    std::copy(y.begin(), y.end(), e.y);
  }
};

/// The outputs of a network for these inputs, each number with a bound on what float32 may give instead.
template <class Net>
std::vector<Numbers> run(const Parameters<Net>& parameters, const std::vector<std::span<const float>>& inputs) {
  constexpr const auto& w = wired<Net>;
  const auto& at = detail::tensors_at<Net>.of;
  Numbers all(at[w.value_count]);
  for (int i = 0; i < w.in.count; ++i) {
    const auto& x = inputs[static_cast<std::size_t>(i)];
    for (std::size_t k = 0; k < x.size(); ++k) all[at[w.in.id[i]] + k] = Bounded(x[k]);
  }
  detail::walk<Oracle>(detail::walked<Oracle, Net>::graph, parameters.values, all.data());
  std::vector<Numbers> outputs;
  for (int i = 0; i < w.out.count; ++i) {
    const int v = w.out.id[i];
    outputs.emplace_back(all.begin() + static_cast<std::ptrdiff_t>(at[v]),
                         all.begin() + static_cast<std::ptrdiff_t>(at[v + 1]));
  }
  return outputs;
}

}  // namespace oracle
