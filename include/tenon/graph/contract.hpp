// The contract each layer fulfils, and what the graph is told of a leaf.
#pragma once
#include <tenon/graph/flaws.hpp>
#include <tenon/graph/graph.hpp>

namespace tenon {

namespace extend {

/// A type that stands for other layers. A struct reflected by Boost.Hana is one (hana.hpp); specialise it for others.
template <class L>
struct expansion {
  using type = L;
};

}  // namespace extend

namespace detail {

template <class L>
using expanded = typename expansion<L>::type;

template <class L>
concept composite = requires { typename expanded<L>::children; };

template <class L>
concept computes = requires {
  { L::operation } -> std::convertible_to<const Operation&>;
};

}  // namespace detail

namespace extend {

/// A layer: one that computes something and has an Operation, or a composite, which has `children` and one function
/// `wire(Graph&, Values) -> Values`.
template <class L>
concept layer = detail::composite<L> || detail::computes<L>;

}  // namespace extend

namespace detail {

/// Two shapes of ones, to ask a shape rule whether it can be asked.
template <int Rank>
constexpr Shapes ones() {
  Shape shape = Rank == 0 ? Shape{} : Shape::of_rank(Rank);
  for (int i = 0; i < shape.rank; ++i) shape.extent[i] = 1;
  return {2, {shape, shape}};
}
template <class L, int Rank>
concept infers_at =
    requires { typename std::bool_constant<(static_cast<void>(L::operation.infer(ones<Rank>())), true)>; };
/// For some shape: an author's rule need not have an answer to all.
template <class L>
concept infers =
    infers_at<L, 0> || infers_at<L, 1> || infers_at<L, 2> || infers_at<L, 3> || infers_at<L, 4> || infers_at<L, 5>;

/// Something of a layer is there, though it states no operation.
template <class L>
concept begins = requires { L::operation; } || requires { &L::infer; } || requires { &L::template apply<float>; };

/// What is missing of a layer; what has nothing of one is meant to be none.
template <class L>
constexpr Part missing_part() {
  if constexpr (composite<L> || (!computes<L> && !begins<L>))
    return Part::all;
  else if constexpr (!computes<L>)
    return Part::operation;
  else if constexpr (!infers<L>)
    return Part::constexpr_infer;
  else if constexpr ((L::operation.role == Role::elementwise || L::operation.role == Role::combine) &&
                     !requires { L::template apply<float>; })
    return Part::apply;
  else
    return Part::all;
}

template <class L>
constexpr Leaf describe() {
  Leaf leaf{L::operation};
  leaf.by_rows = has_row_kernel<L>;
  leaf.kernel = kernel_traits<L>();
  for (int p = 0; p < leaf.parameters.count; ++p)
    leaf.parameter_floats = sum(leaf.parameter_floats, leaf.parameters[p].shape.size());
  leaf.flaw = flaw_of<L>(leaf);
  return leaf;
}
template <class L>
inline constexpr Leaf leaf_of = describe<L>();

}  // namespace detail

}  // namespace tenon
