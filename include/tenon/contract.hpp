// The contract each layer fulfils, and what the graph is told of a leaf.
#pragma once
#include <tenon/flaws.hpp>
#include <tenon/graph.hpp>

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
concept composite = requires {
  typename expanded<L>::children;
};

template <class L>
concept single_input = requires(const Shape& s) {
  { L::infer(s) } -> std::same_as<Verdict>;
};
template <class L>
concept joining = requires(const Shapes& s) {
  { L::infer(s) } -> std::same_as<Verdict>;
}
&&!single_input<L>;

}  // namespace detail

namespace extend {

/// A layer: a leaf with a role and a shape rule, `infer(Shape)` or, for joins, `infer(Shapes)`; or a composite, which
/// has `children` and one function `wire(Graph&, Values) -> Values`.
template <class L>
concept layer = detail::composite<L> ||(requires {
  { L::role } -> std::convertible_to<Role>;
} && (detail::single_input<L> || detail::joining<L>));

}  // namespace extend

namespace detail {

template <class L>
concept has_role = requires {
  { L::role } -> std::convertible_to<Role>;
};
template <class L>
concept has_infer = single_input<L> || joining<L> || requires {
  &L::infer;
};
template <class L, class In, int Extents>
concept infers_at = requires {
  typename std::bool_constant<(static_cast<void>(L::infer(In::template of<Extents>())), true)>;
};
struct OneShape {
  template <int Rank>
  static constexpr Shape of() {
    Shape shape = Rank == 0 ? Shape{} : Shape::of_rank(Rank);
    for (int i = 0; i < shape.rank; ++i) shape.extent[i] = 1;
    return shape;
  }
};
struct TwoShapes {
  template <int Rank>
  static constexpr Shapes of() {
    return {2, {OneShape::of<Rank>(), OneShape::of<Rank>()}};
  }
};
/// For some shape: an author's rule need not have an answer to all.
template <class L, class In>
concept infers = infers_at<L, In, 0> || infers_at<L, In, 1> || infers_at<L, In, 2> || infers_at<L, In, 3> ||
    infers_at<L, In, 4> || infers_at<L, In, 5>;

/// What is missing of a layer; what has neither role nor infer is meant to be none.
template <class L>
constexpr Part missing_part() {
  if constexpr (composite<L> || (!has_role<L> && !has_infer<L>))
    return Part::all;
  else if constexpr (!has_role<L>)
    return Part::role;
  else if constexpr (!layer<L>)
    return Part::infer;
  else if constexpr (!infers<L, std::conditional_t<joining<L>, TwoShapes, OneShape>>)
    return Part::constexpr_infer;
  else if constexpr ((L::role == Role::elementwise || L::role == Role::combine) &&
                     !requires { L::template apply<float>; })
    return Part::apply;
  else
    return Part::all;
}

template <class L>
constexpr Leaf describe() {
  Leaf leaf{L::role, nullptr};
  if constexpr (joining<L>) {
    leaf.infer_of_several = +[](const Shapes& in) { return L::infer(in); };
    leaf.joins = true;
  } else {
    leaf.infer = +[](const Shape& in) { return L::infer(in); };
  }
  if constexpr (requires { L::takes; }) leaf.takes = L::takes;
  leaf.preserves = L::role == Role::elementwise || L::role == Role::combine;
  if constexpr (requires { L::preserves; }) leaf.preserves = L::preserves;
  if constexpr (requires { L::wants; }) leaf.wants = L::wants;
  if constexpr (requires { L::trailing; }) leaf.trailing = L::trailing;
  if constexpr (requires { L::parameters; }) {
    leaf.parameters = L::parameters.at;
    leaf.parameter_count = L::parameters.count;
  }
  if constexpr (requires { typename L::kernel; }) {
    leaf.kernel = L::kernel::traits;
    leaf.by_rows = true;
  }
  if constexpr (requires { L::traits; }) leaf.kernel = L::traits;
  if constexpr (requires { L::operand; }) leaf.operand = L::operand;
  if constexpr (requires { L::affine; }) leaf.affine = L::affine;
  if constexpr (requires { L::order; }) leaf.order = L::order;
  if constexpr (requires { L::trims; }) leaf.trims = L::trims;
  if constexpr (requires { L::planes(Shape{}, Shape{}); }) leaf.planes = &L::planes;
  if constexpr (requires { L::packed_products(Shape{}, Shape{}); }) leaf.products = &L::packed_products;
  if constexpr (requires { L::scratch(Shape{}, Shape{}); }) leaf.scratch = &L::scratch;
  if constexpr (requires { L::packed_floats(Target{}); }) leaf.packed = &L::packed_floats;
  if constexpr (requires { L::recurs; }) leaf.recurs = L::recurs;
  if constexpr (requires { L::in_time(Shape{}, Timing{}); })
    leaf.in_time = +[](const Shape& in, const Timing& t) { return L::in_time(in, t); };
  if constexpr (requires { L::spreads; }) leaf.spreads = L::spreads;
  leaf.permutes = leaf.kernel.stacks;
  if constexpr (requires { L::states_input; }) leaf.states_input = L::states_input;
  if constexpr (requires { L::axis(1); }) leaf.axis = +[](int rank) { return L::axis(rank); };
  leaf.well_formed = has_extents(leaf.wants, any);
  for (int p = 0; p < leaf.parameter_count; ++p) {
    leaf.parameter_floats = sum(leaf.parameter_floats, leaf.parameters[p].shape.size());
    leaf.well_formed = leaf.well_formed && has_extents(leaf.parameters[p].shape, 1);
  }
  leaf.flaw = flaw_of<L>(leaf);
  return leaf;
}
template <class L>
inline constexpr Leaf leaf_of = describe<L>();

}  // namespace detail

}  // namespace tenon
