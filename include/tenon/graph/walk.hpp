// Walk: a network evaluated node by node on the numbers of some algebra: the oracle's with their errors, intervals. It
// shares nothing with the lowering and the kernels but the layers' formulas.
//
// An algebra says what its `Number` is, a type of numbers that formulas are written in, and
//   affine<L>(x, parameters, channel)     a BatchNorm of one number
//   formula<L>(x, parameter...)           y = f(x), or f(x, its parameter), of an elementwise layer
//   either(a, b)                          what holds of both, where tensors may be combined in any order
//   kernel<L, Kernel>(evaluated)          all that a kernel makes
#pragma once
#include <tenon/graph/wired.hpp>

namespace tenon::detail {

/// What a node reads, and where its tensor goes.
template <class Number>
struct Evaluated {
  const Number* in[max_tensors]{};
  Shapes shapes{};
  const float* parameters = nullptr;
  Shape out{};
  int axis = 0;  ///< along which the layer acts, where it acts along one
  Number* y = nullptr;
};

/// A node's arithmetic by pointers: the graph is followed by code that is compiled once, not once per network.
template <class Number>
struct Arithmetic {
  Number (*apply)(const Number& x, const float* parameters, int number) = nullptr;
  Number (*combine)(const Number& a, const Number& b) = nullptr;
  void (*kernel)(const Evaluated<Number>&) = nullptr;
};

template <class Algebra, class L, class Number = typename Algebra::Number>
constexpr Number apply_in(const Number& x, const float* parameters, int number) {
  if constexpr (L::operation.affine)
    return Algebra::template affine<L>(x, parameters, number);
  else if constexpr (L::operation.per == Per::nothing)
    return Algebra::template formula<L>(x);
  else
    return Algebra::template formula<L>(x, Number(parameters[number]));
}
template <class L, class Number>
constexpr Number combine_in(const Number& a, const Number& b) {
  return L::apply(a, b);
}

template <class Algebra, class Net, int N>
constexpr auto arithmetic_of() {
  using L = leaf_at<Net, N>;
  using Number = typename Algebra::Number;
  constexpr Role role = wired<Net>.nodes[N].leaf->role;
  if constexpr (role == Role::elementwise)
    return Arithmetic<Number>{.apply = &apply_in<Algebra, L>};
  else if constexpr (role == Role::combine)
    return Arithmetic<Number>{.combine = &combine_in<L, Number>};
  else if constexpr (role == Role::kernel)
    return Arithmetic<Number>{.kernel = &Algebra::template kernel<L, typename kernel_of<Net, N>::type>};
  else
    return Arithmetic<Number>{};
}

/// Several tensors into one: any of them may come first.
template <class Algebra, class Number = typename Algebra::Number>
constexpr Number combined(const Evaluated<Number>& e, const Arithmetic<Number>& arithmetic, std::int64_t i) {
  Number y = e.in[0][i];
  for (int base = 0; base < (e.shapes.count > 2 ? e.shapes.count : 1); ++base) {
    Number all = e.in[base][i];
    for (int o = 0; o < e.shapes.count; ++o)
      if (o != base) all = arithmetic.combine(all, e.in[o][i]);
    y = base == 0 ? all : Algebra::either(y, all);
  }
  return y;
}

/// The tensor of one node.
template <class Algebra, class Number = typename Algebra::Number>
constexpr void evaluate(const Leaf& leaf, const Arithmetic<Number>& arithmetic, const Evaluated<Number>& e) {
  const std::int64_t size = e.out.size();
  switch (leaf.role) {
    case Role::view:
      for (std::int64_t i = 0; i < size; ++i) e.y[i] = e.in[leaf.takes][i];
      break;
    case Role::elementwise:
      for (std::int64_t i = 0; i < size; ++i)
        e.y[i] = arithmetic.apply(e.in[0][i], e.parameters, parameter_of(leaf.per, e.out, static_cast<int>(i)));
      break;
    case Role::combine:
      for (std::int64_t i = 0; i < size; ++i) e.y[i] = combined<Algebra>(e, arithmetic, i);
      break;
    case Role::concat: {
      std::int64_t outer = 1;
      for (int d = 0; d < e.axis; ++d) outer *= e.out.extent[d];
      Number* y = e.y;
      for (std::int64_t o = 0; o < outer; ++o)
        for (int part = 0; part < e.shapes.count; ++part) {
          const std::int64_t block = e.shapes.at[part].size() / outer;
          for (std::int64_t k = 0; k < block; ++k) *y++ = e.in[part][o * block + k];
        }
      break;
    }
    case Role::kernel: arithmetic.kernel(e); break;
  }
}

/// Where each tensor's numbers begin, and the end of all.
template <class Net>
inline constexpr auto tensors_at = [] {
  struct {
    std::size_t of[static_cast<std::size_t>(wired<Net>.value_count) + 1]{};
  } at;
  for (int v = 0; v < wired<Net>.value_count; ++v)
    at.of[v + 1] = at.of[v] + static_cast<std::size_t>(wired<Net>.values[v].shape.size());
  return at;
}();

/// A graph with the arithmetic of its nodes.
template <class Number>
struct Walked {
  const Node* nodes;
  int node_count;
  const Value* values;
  const int* operands;
  const Arithmetic<Number>* arithmetic;
  const std::size_t* at;
};
template <class Algebra, class Net, class Nodes = std::make_integer_sequence<int, wired<Net>.node_count>>
struct walked;
template <class Algebra, class Net, int... N>
struct walked<Algebra, Net, std::integer_sequence<int, N...>> {
  using Number = typename Algebra::Number;
  static constexpr Arithmetic<Number> arithmetic[]{arithmetic_of<Algebra, Net, N>()...};
  static constexpr Walked<Number> graph{wired<Net>.nodes,    sizeof...(N), wired<Net>.values,
                                        wired<Net>.operands, arithmetic,   tensors_at<Net>.of};
};

/// All tensors of a network, behind each other as `tensors_at` says; the inputs are there.
template <class Algebra, class Number = typename Algebra::Number>
constexpr void walk(const Walked<Number>& g, const float* parameters, Number* all) {
  for (int n = 0; n < g.node_count; ++n) {
    const Node& node = g.nodes[n];
    Evaluated<Number> e;
    e.shapes = shapes_of(node, g.values, g.operands);
    for (int i = 0; i < node.operands; ++i) e.in[i] = all + g.at[g.operands[node.first_operand + i]];
    e.parameters = parameters + node.parameter;
    e.out = g.values[node.out].shape;
    e.axis = node.leaf->axis ? node.leaf->axis(e.out.rank) : 0;
    e.y = all + g.at[node.out];
    evaluate<Algebra>(*node.leaf, g.arithmetic[n], e);
  }
}

}  // namespace tenon::detail
