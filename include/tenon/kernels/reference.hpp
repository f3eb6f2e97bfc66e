// The oracle: a network evaluated layer by layer in plain loops over its graph, each number with its error bound. It
// shares nothing with the kernels, the lowering or the packing.
#pragma once
#include <span>
#include <tenon/ask.hpp>
#include <tenon/kernels/reference_recurrent.hpp>
#include <tenon/kernels/reference_shapes.hpp>
#include <tenon/kernels/reference_windows.hpp>
#include <tenon/parameters.hpp>
#include <vector>

namespace tenon::reference {

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

/// Where element i of a joined tensor comes from.
inline Numbers join(const std::vector<const Numbers*>& parts, const std::vector<Shape>& shapes, const Shape& out,
                    int axis) {
  Numbers y;
  std::size_t outer = 1;
  for (int d = 0; d < axis; ++d) outer *= static_cast<std::size_t>(out.extent[d]);
  for (std::size_t o = 0; o < outer; ++o)
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const std::size_t block = static_cast<std::size_t>(shapes[p].size()) / outer;
      y.insert(y.end(), parts[p]->begin() + static_cast<std::ptrdiff_t>(o * block),
               parts[p]->begin() + static_cast<std::ptrdiff_t>((o + 1) * block));
    }
  return y;
}

/// BatchNorm, packed into the sum before it or by itself: its numbers and the product are rounded.
template <class L>
Bounded affine(Bounded x, const float* parameters, int channel) {
  const double scale = L::scale(parameters, channel), shift = L::shift(parameters, channel);
  const double sizes = std::fabs(scale) * (std::fabs(x.value) + x.error) + std::fabs(shift) +
                       std::fabs(scale * static_cast<double>(parameters[2 * L::channels + channel]));
  return {scale * x.value + shift, std::fabs(scale) * x.error + 3 * (unit * sizes + tiny)};
}

/// The kernel of a leaf, for its shapes.
template <class Net, int N>
struct kernel_of {
  static constexpr Node node = wired<Net>.nodes[N];
  using L = leaf_at<Net, N>;
  template <class Leaf>
  struct sized {
    using type = typename Leaf::template kernel_at<wired<Net>.values[wired<Net>.operands[node.first_operand]].shape,
                                                   wired<Net>.values[node.out].shape, 0>;
  };
  template <class Leaf>
    requires requires { typename Leaf::kernel; }
  struct sized<Leaf> {
    using type = typename Leaf::kernel;
  };
  using type = typename sized<L>::type;
};

template <class Net, int N>
void evaluate(std::vector<Numbers>& values, const float* parameters) {
  using L = leaf_at<Net, N>;
  constexpr Node node = wired<Net>.nodes[N];
  constexpr Shape out = wired<Net>.values[node.out].shape;
  const auto operand = [&](int i) { return wired<Net>.operands[node.first_operand + i]; };
  const auto in = [&](int i) -> const Numbers& { return values[static_cast<std::size_t>(operand(i))]; };
  Numbers& y = values[static_cast<std::size_t>(node.out)];
  const float* p = parameters + node.parameter;
  if constexpr (node.leaf->role == Role::view) {
    y = in(node.leaf->takes);
  } else if constexpr (node.leaf->role == Role::elementwise) {
    y = in(0);
    for (std::size_t i = 0; i < y.size(); ++i) {
      if constexpr (node.leaf->affine)
        y[i] = affine<L>(y[i], p, static_cast<int>(i / (y.size() / static_cast<std::size_t>(out.extent[0]))));
      else if constexpr (node.leaf->operand == Operand::none)
        y[i] = L::apply(y[i]);
      else if constexpr (node.leaf->operand == Operand::scalar)
        y[i] = L::apply(y[i], Bounded(p[0]));
      else
        y[i] = L::apply(y[i], Bounded(p[i / (y.size() / static_cast<std::size_t>(out.extent[0]))]));
    }
  } else if constexpr (node.leaf->role == Role::combine) {
    y = in(0);
    for (int o = 1; o < node.operands; ++o)
      for (std::size_t i = 0; i < y.size(); ++i) y[i] = L::apply(y[i], in(o)[i]);
  } else if constexpr (node.leaf->role == Role::concat) {
    std::vector<const Numbers*> parts;
    std::vector<Shape> shapes;
    for (int o = 0; o < node.operands; ++o) {
      parts.push_back(&in(o));
      shapes.push_back(wired<Net>.values[operand(o)].shape);
    }
    y = join(parts, shapes, out, node.leaf->axis(out.rank));
  } else {
    const int axis = node.leaf->axis != nullptr ? node.leaf->axis(out.rank) : 0;
    y = Plain<typename kernel_of<Net, N>::type>::template run<L>(in(0), p, out, axis);
  }
}

/// The outputs of a network for these inputs, each number with a bound on what float32 may give instead.
template <class Net>
std::vector<Numbers> run(const Parameters<Net>& parameters, const std::vector<std::span<const float>>& inputs) {
  constexpr const auto& w = wired<Net>;
  std::vector<Numbers> values(static_cast<std::size_t>(w.value_count));
  for (int i = 0; i < w.in.count; ++i)
    for (const float x : inputs[static_cast<std::size_t>(i)])
      values[static_cast<std::size_t>(w.in.id[i])].emplace_back(x);
  [&]<std::size_t... N>(std::index_sequence<N...>) {
    (evaluate<Net, static_cast<int>(N)>(values, parameters.values), ...);
  }
  (std::make_index_sequence<static_cast<std::size_t>(w.node_count)>{});
  std::vector<Numbers> outputs;
  for (int i = 0; i < w.out.count; ++i) outputs.push_back(values[static_cast<std::size_t>(w.out.id[i])]);
  return outputs;
}

}  // namespace tenon::reference
