// The contract each layer fulfils, and how a network's type becomes its graph.
#pragma once
#include <tenon/flaws.hpp>
#include <tenon/graph.hpp>

namespace tenon {

/// A type that stands for other layers. A struct reflected by Boost.Hana is one (hana.hpp); specialise it for others.
template <class L>
struct expansion {
  using type = L;
};

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

/// A layer: a leaf with a role and a shape rule, `infer(Shape)` or, for joins, `infer(Shapes)`; or a composite, which
/// has `children` and one function `wire(Graph&, Values) -> Values`.
template <class L>
concept layer = detail::composite<L> ||(requires {
  { L::role } -> std::convertible_to<Role>;
} && (detail::single_input<L> || detail::joining<L>));

namespace detail {

template <class L>
constexpr Leaf describe() {
  Leaf leaf{L::role, nullptr};
  if constexpr (joining<L>) {
    leaf.infer = +[](const Shapes& in) { return L::infer(in); };
    leaf.joins = true;
  } else {
    leaf.infer = +[](const Shapes& in) { return L::infer(in.at[0]); };
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
  for (int p = 0; p < leaf.parameter_count; ++p)
    leaf.well_formed = leaf.well_formed && has_extents(leaf.parameters[p].shape, 1);
  leaf.flaw = flaw_of<L>(leaf);
  return leaf;
}
template <class L>
inline constexpr Leaf leaf_of = describe<L>();

/// How much of each a layer adds to a graph, how many tensors it takes (`any`: as many as it is given) and gives.
struct Counts {
  int leaves = 1, scopes = 0, operands = 1, inputs = 1, outputs = 1;
};

template <class L>
constexpr Counts counts_of() {
  if constexpr (composite<L>)
    return expanded<L>::counts;
  else if constexpr (joining<L>)
    return {1, 0, max_tensors, any};
  else
    return {};
}

template <class L>
constexpr Values wire(Graph& g, Values in);

constexpr void refuse_equal_keys(Graph& g);

/// A finished graph, made in its place: compilers copy a thousand nodes as slowly as they wire them.
template <Counts C>
struct Wired {
  using Network = Values (*)(Graph&, Values);

  Node nodes[C.leaves]{};
  Value values[C.leaves + max_tensors]{};
  Scope scopes[C.scopes + 1]{};
  int operands[C.operands]{};
  int node_count = 0, value_count = 0, operand_count = 0;
  Values in{}, out{};
  std::int64_t parameter_floats = 0;
  bool guessed = false, late = false, silenced = false;
  Failure failure{};

  /// A network that does not state its input is tried with [In], [?, In], [?, ?, In]: the first that fits is its
  /// input, and where none fits the first one's words are the error.
  constexpr explicit Wired(Network network) {
    for (int leading = 0; leading < 3; ++leading) {
      wire_refined(network, leading);
      if (failure.fault == Fault::none || failure.fault == Fault::other_shape || !guessed) return;
    }
    wire_refined(network, 0);
  }

  constexpr bool ok() const { return failure.fault == Fault::none && !silenced; }

 private:
  /// Wires again with what the first time found out about the inputs, where that came too late for some layer.
  constexpr void wire_refined(Network network, int leading) {
    Shapes inputs;
    guessed = false;
    wire_from(network, inputs, leading);
    for (int again = 0; again < 3 && late && ok(); ++again) {
      bool news = false;
      for (int i = 0; i < in.count; ++i) {
        const Shape& found = values[in.id[i]].shape;
        news = news || !(found == inputs.at[i]);
        inputs.at[i] = found;
      }
      if (!news) return;
      wire_from(network, inputs, leading);
    }
  }

  constexpr void wire_from(Network network, const Shapes& inputs, int leading) {
    Graph g{nodes, values, scopes, operands, leading};
    in.count = C.inputs == any ? 1 : C.inputs;
    for (int i = 0; i < in.count; ++i) {
      in.id[i] = g.add_value(inputs.at[i], -1, -1);
      values[in.id[i]].bundle = C.inputs == any;
    }
    out = network(g, in);
    for (int i = 0; i < out.count; ++i) ++values[out.id[i]].uses;
    if (!g.stopped()) check_layers(g);
    if (!g.stopped() && g.has_names) refuse_equal_keys(g);
    node_count = g.node_count;
    value_count = g.value_count;
    operand_count = g.operand_count;
    parameter_floats = g.parameter_floats;
    guessed = guessed || g.guessed;
    late = g.late, silenced = g.silenced;
    failure = g.failure;
  }
};

/// What a composite's graph is computed for: its wiring, so that a name for it does not compute it twice.
template <class Net>
struct wiring_of {
  using type = Net;
};
template <class Net>
  requires requires { typename expanded<Net>::wiring; }
struct wiring_of<Net> {
  using type = typename expanded<Net>::wiring;
};
template <class Wiring>
inline constexpr Wired<counts_of<Wiring>()> wired_graph{&wire<Wiring>};

}  // namespace detail

/// The graph of a network: every other reading is a loop over it.
template <class Net>
inline constexpr const auto& wired = detail::wired_graph<typename detail::wiring_of<Net>::type>;

namespace detail {

template <class L>
constexpr Values wire(Graph& g, Values in) {
  if (g.stopped()) return in;
  if constexpr (composite<L>) {
    using Wiring = typename wiring_of<L>::type;
    if constexpr (!std::same_as<Wiring, L>) {
      if (!wired_graph<Wiring>.ok()) {
        g.silenced = true;  // it was refused where it was named
        return in;
      }
    }
    return expanded<L>::wire(g, in);
  } else if constexpr (layer<L>) {
    return wire_leaf(g, in, leaf_of<L>);
  } else {
    g.fail(Fault::not_a_layer, Values{});
    return in;
  }
}

/// Two parameters with one key. One pass with a table of hashes: near-linear at a thousand layers.
constexpr void refuse_equal_keys(Graph& g) {
  int parameters = 0;
  for (int n = 0; n < g.node_count; ++n) parameters += g.nodes[n].leaf->parameter_count;
  int slots = 4;
  while (slots < 2 * parameters) slots *= 2;
  struct Entry {
    std::uint64_t hash = 0;
    int node = -1, parameter = 0;
  };
  Entry* table = new Entry[static_cast<std::size_t>(slots)];
  for (int n = 0; n < g.node_count && g.failure.fault == Fault::none; ++n) {
    const Node& node = g.nodes[n];
    if (node.leaf->parameter_count == 0) continue;
    const KeyParts parts(g.scopes, node.scope);
    for (int p = 0; p < node.leaf->parameter_count; ++p) {
      std::uint64_t key = 14695981039346656037u;  // FNV-1a
      each_key_character(parts, node.leaf->parameters[p].name,
                         [&](char c) { key = (key ^ static_cast<unsigned char>(c)) * 1099511628211u; });
      int at = static_cast<int>(key >> 20) & (slots - 1);
      for (; table[at].node >= 0; at = (at + 1) & (slots - 1)) {
        const Node& other = g.nodes[table[at].node];
        const char* name = other.leaf->parameters[table[at].parameter].name;
        if (table[at].hash != key) continue;
        const Words mine = key_of(g.scopes, node.scope, node.leaf->parameters[p].name);
        if (!(key_of(g.scopes, other.scope, name) == mine.s)) continue;
        g.failure = Failure{Fault::same_key, node.scope, other.scope, true, {}, {}, p};
        break;
      }
      if (g.failure.fault != Fault::none) break;
      table[at] = Entry{key, n, p};
    }
  }
  delete[] table;
}

/// The type behind a scope of Net's graph: one step down from the type of the scope around it.
template <class Net, int S>
struct type_at {
  static constexpr Scope scope = wired<Net>.scopes[S];
  using parent = typename type_at<Net, scope.parent>::type;
  template <class P, int Child>
  struct child {
    using type = typename expanded<P>::children::template at<Child>;
  };
  template <class P>
  struct child<P, -1> {
    using type = P;
  };
  using type = typename child<parent, scope.child>::type;
};
template <class Net>
struct type_at<Net, -1> {
  using type = Net;
};

template <class Net, int I>
struct leaf_type : type_at<Net, wired<Net>.nodes[I].scope> {};
}  // namespace detail

/// The layer of node I of Net's graph.
template <class Net, int I>
using leaf_at = typename detail::leaf_type<Net, I>::type;

namespace detail {
/// The kernel of node I, made for its shapes.
template <class Net, int I, int Pitch = 0>
using sized_kernel = typename leaf_at<Net, I>::template kernel_at<
    wired<Net>.values[wired<Net>.operands[wired<Net>.nodes[I].first_operand]].shape,
    wired<Net>.values[wired<Net>.nodes[I].out].shape, Pitch>;

/// The kernel of node I: its layer's, or made for its shapes.
template <class Net, int I, class L = leaf_at<Net, I>>
struct kernel_of : std::type_identity<typename L::kernel> {};
template <class Net, int I, class L>
  requires(!requires { typename L::kernel; })
struct kernel_of<Net, I, L> : std::type_identity<sized_kernel<Net, I>> {};
}  // namespace detail

}  // namespace tenon
