// The oracle: a network evaluated layer by layer in plain loops over its graph, each number with its error bound. It
// shares nothing with the kernels, the lowering or the packing.
#pragma once
#include <algorithm>
#include <array>
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
                       std::fabs(scale * L::mean(parameters, channel));
  return {scale * x.value + shift, std::fabs(scale) * x.error + 3 * (unit * sizes + tiny)};
}

/// A layer's arithmetic by pointers: the graph is followed by code that is compiled once, not once per network.
struct Formula {
  Bounded (*apply)(Bounded x, const float* parameters, int number) = nullptr;  // of its parameter, as parameter_of says
  Bounded (*combine)(Bounded a, Bounded b) = nullptr;
  Numbers (*plain)(const Numbers& x, const float* parameters, const Shape& out, int axis) = nullptr;
};

template <class L>
Bounded apply(Bounded x, const float* parameters, int number) {
  if constexpr (detail::leaf_of<L>.affine)
    return affine<L>(x, parameters, number);
  else if constexpr (detail::leaf_of<L>.operand == Operand::none)
    return L::apply(x);
  else
    return L::apply(x, Bounded(parameters[number]));
}

template <class Net, int N>
constexpr Formula formula_of() {
  using L = leaf_at<Net, N>;
  constexpr Role role = wired<Net>.nodes[N].leaf->role;
  if constexpr (role == Role::elementwise)
    return {.apply = apply<L>};
  else if constexpr (role == Role::combine)
    return {.combine = [](Bounded a, Bounded b) { return L::apply(a, b); }};
  else if constexpr (role == Role::view || role == Role::concat)
    return {};
  else
    return {.plain = Plain<typename detail::kernel_of<Net, N>::type>::template run<L>};
}

/// Several tensors into one. Any of them may come first, so the error is the largest.
inline void combine(Numbers& y, const std::vector<const Numbers*>& in, Bounded (*apply)(Bounded, Bounded)) {
  for (std::size_t i = 0; i < y.size(); ++i)
    for (std::size_t base = 0; base < in.size(); ++base) {
      Bounded combined = (*in[base])[i];
      for (std::size_t o = 0; o < in.size(); ++o)
        if (o != base) combined = apply(combined, (*in[o])[i]);
      y[i] = {combined.value, base == 0 ? combined.error : std::max(y[i].error, combined.error)};
    }
}

/// A network's graph, and what its layers compute.
struct Network {
  std::span<const Node> nodes;
  std::span<const Value> values;
  const int* operands;
  const Formula* formulas;
};

/// The tensor that node n makes of the tensors before it.
inline Numbers evaluate(const Network& net, std::size_t n, const float* parameters,
                        const std::vector<Numbers>& values) {
  const Node& node = net.nodes[n];
  const Leaf& leaf = *node.leaf;
  const Formula& formula = net.formulas[n];
  const Shape& out = net.values[static_cast<std::size_t>(node.out)].shape;
  std::vector<const Numbers*> in;
  std::vector<Shape> shapes;
  for (const int operand : std::span(net.operands + node.first_operand, static_cast<std::size_t>(node.operands))) {
    in.push_back(&values[static_cast<std::size_t>(operand)]);
    shapes.push_back(net.values[static_cast<std::size_t>(operand)].shape);
  }
  const float* p = parameters + node.parameter;
  const int axis = leaf.axis ? leaf.axis(out.rank) : 0;
  if (leaf.role == Role::view) return *in[static_cast<std::size_t>(leaf.takes)];
  if (leaf.role == Role::concat) return join(in, shapes, out, axis);
  if (formula.plain != nullptr) return formula.plain(*in[0], p, out, axis);
  Numbers y = *in[0];
  for (std::size_t i = 0; formula.apply != nullptr && i < y.size(); ++i)
    y[i] = formula.apply(y[i], p, parameter_of(leaf.operand, out, static_cast<int>(i)));
  if (formula.combine != nullptr) combine(y, in, formula.combine);
  return y;
}

/// The outputs of this network for these inputs.
inline std::vector<Numbers> run(const Network& net, const Values& in, const Values& out, const float* parameters,
                                const std::vector<std::span<const float>>& inputs) {
  std::vector<Numbers> values(net.values.size()), outputs;
  for (int i = 0; i < in.count; ++i)
    for (const float x : inputs[static_cast<std::size_t>(i)])
      values[static_cast<std::size_t>(in.id[i])].emplace_back(x);
  for (std::size_t n = 0; n < net.nodes.size(); ++n)
    values[static_cast<std::size_t>(net.nodes[n].out)] = evaluate(net, n, parameters, values);
  for (int i = 0; i < out.count; ++i) outputs.push_back(values[static_cast<std::size_t>(out.id[i])]);
  return outputs;
}

/// The outputs of a network for these inputs, each number with a bound on what float32 may give instead.
template <class Net>
std::vector<Numbers> run(const Parameters<Net>& parameters, const std::vector<std::span<const float>>& inputs) {
  static constexpr auto formulas = []<std::size_t... N>(std::index_sequence<N...>) {
    return std::array<Formula, sizeof...(N)>{formula_of<Net, static_cast<int>(N)>()...};
  }
  (std::make_index_sequence<static_cast<std::size_t>(wired<Net>.node_count)>{});
  constexpr const auto& w = wired<Net>;
  return run(
      {{w.nodes, formulas.size()}, {w.values, static_cast<std::size_t>(w.value_count)}, w.operands, formulas.data()},
      w.in, w.out, parameters.values, inputs);
}

}  // namespace tenon::reference
