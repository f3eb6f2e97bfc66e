// The oracle's plain loops of recurrent layers.
#pragma once
#include <algorithm>
#include <tenon/base/shape.hpp>
#include <tenon/ops/recurrent.hpp>
#include <vector>
#include "bounded.hpp"

namespace oracle {

/// One sum of a unit: its biases, products with x and with h. K products and two biases: (K + 3) u of all their sizes.
template <class L, int In, int Hidden>
Bounded gate(const float* p, int row, const Bounded* x, bool with_x, const Numbers& h, bool with_h) {
  const double bias = L::whole_bias(p, row);
  double sum = bias, sizes = std::fabs(bias), passed_on = 0;
  int products = 0;
  const auto add = [&](float weight, const Bounded& number) {
    const double w = static_cast<double>(weight);
    sum += w * number.value;
    sizes += std::fabs(w) * (std::fabs(number.value) + number.error);
    passed_on += std::fabs(w) * number.error;
    ++products;
  };
  for (int k = 0; k < In && with_x; ++k) add(L::weight(p, row, k), x[k]);
  for (std::size_t k = 0; k < h.size() && with_h; ++k) add(L::weight(p, row, In + static_cast<int>(k)), h[k]);
  return {sum, passed_on + (products + 3) * (unit * sizes + tiny)};
}

/// The formula's numbers for all units, from x and what is multiplied, `from`, of h.
template <class L, class F, int In, int Hidden>
Numbers units(const float* p, const Bounded* x, const Numbers& from, const Numbers& h, Numbers& c) {
  Numbers y;
  for (int i = 0; i < Hidden; ++i) {
    const auto u = static_cast<std::size_t>(i);
    Bounded gates[F::sums];
    for (int s = 0; s < F::sums; ++s) {
      const auto has = [s](const auto& list) {
        return std::find(std::begin(list), std::end(list), s) != std::end(list);
      };
      gates[s] =
          gate<L, In, Hidden>(p, (F::first_sum + s) * Hidden + i, x, has(F::input_sums), from, has(F::hidden_sums));
    }
    if constexpr (F::cell == kernels::Cell::none)
      y.push_back(F::apply(gates, u < h.size() ? h[u] : Bounded{}));
    else
      y.push_back(F::apply(gates, c[u], u < h.size() ? h[u] : Bounded{}));
  }
  return y;
}

/// One frame: h and c are renewed.
template <class L, class F, int In, int Hidden, int Out>
void step(const float* p, const Bounded* x, Numbers& h, Numbers& c) {
  Numbers next = units<L, F, In, Hidden>(p, x, h, h, c);
  if constexpr (requires { typename F::second; }) next = units<L, typename F::second, In, Hidden>(p, x, next, h, c);
  if constexpr (Out != Hidden) {
    Numbers projected;
    for (int o = 0; o < Out; ++o) {
      double sum = 0, sizes = 0, passed_on = 0;
      for (int k = 0; k < Hidden; ++k) {
        const double w = static_cast<double>(L::weight(p, F::gates * Hidden + o, k));
        const Bounded& n = next[static_cast<std::size_t>(k)];
        sum += w * n.value;
        sizes += std::fabs(w) * (std::fabs(n.value) + n.error);
        passed_on += std::fabs(w) * n.error;
      }
      projected.emplace_back(sum, passed_on + (Hidden + 2) * (unit * sizes + tiny));
    }
    next = projected;
  }
  h = next;
}

template <class F, int In, int Hidden, int Out, bool Reverse>
struct Plain<kernels::Recur<F, In, Hidden, Out, Reverse>> {
  template <class L>
  static Numbers run(const Numbers& x, const float* p, const Shape& shape, int) {
    const auto frames = static_cast<std::size_t>(shape.extent[0]), width = static_cast<std::size_t>(Out);
    Numbers h(width), c(static_cast<std::size_t>(Hidden)), y(frames * width);
    for (std::size_t i = 0; i < frames; ++i) {
      const std::size_t t = Reverse ? frames - 1 - i : i;
      step<L, F, In, Hidden, Out>(p, x.data() + t * static_cast<std::size_t>(In), h, c);
      std::copy(h.begin(), h.end(), y.begin() + static_cast<std::ptrdiff_t>(t * width));
    }
    return y;
  }
};

/// [x, h, c] to [h, c].
template <class F, int In, int Hidden, int Out>
struct Plain<kernels::OneStep<kernels::Recur<F, In, Hidden, Out, false>>> {
  template <class L>
  static Numbers run(const Numbers& x, const float* p, const Shape& shape, int) {
    const bool has_c = shape.extent[0] > Out;
    Numbers h(x.begin() + In, x.begin() + In + Out), c(static_cast<std::size_t>(Hidden));
    if (has_c) c.assign(x.begin() + In + Out, x.end());
    step<L, F, In, Hidden, Out>(p, x.data(), h, c);
    if (has_c) h.insert(h.end(), c.begin(), c.end());
    return h;
  }
};

}  // namespace oracle
