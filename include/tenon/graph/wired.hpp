// How a network's type becomes its graph, and types back from the graph.
#pragma once
#include <tenon/graph/contract.hpp>
#include <tenon/graph/keys.hpp>

namespace tenon {

namespace detail {

/// How much of each a layer adds to a graph, how many tensors it takes (`any`: as many as it is given) and gives.
struct Counts {
  int leaves = 1, scopes = 0, operands = 1, inputs = 1, outputs = 1;
};

template <class L>
constexpr bool takes_several() {
  if constexpr (computes<L>)
    return L::operation.infer.joins;
  else
    return false;
}

template <class L>
constexpr Counts counts_of() {
  if constexpr (breaks_a_law<L>)
    return {};
  else if constexpr (composite<L>)
    return expanded<L>::counts;
  else if constexpr (takes_several<L>())
    return {1, 0, max_tensors, any};
  else
    return {};
}

template <class L>
constexpr Values wire(Graph& g, Values in);

/// What a wiring of a network begins with.
struct Known {
  int leading = 0;  // dimensions that are tried in front of a Linear's features
  Shapes inputs{};
  bool guessed = false;  // the inputs follow from such a guess
};

/// A finished graph, made in its place: compilers copy a thousand nodes as slowly as they wire them.
template <Counts C>
struct Wired {
  using Network = Values (*)(Graph&, Values);

  Node nodes[C.leaves]{};
  Value values[C.leaves + max_tensors]{};
  Scope scopes[C.scopes + 1]{};
  int operands[C.operands]{};
  int node_count = 0, value_count = 0, operand_count = 0, scope_count = 0;
  std::int64_t parameter_floats = 0;
  Values in{}, out{};
  bool guessed = false, silenced = false, has_names = false;
  bool news = false;  // an input's shape was found out after some layer had read it
  Failure failure{};

  constexpr Wired(Network network, const Known& known) { wire(network, known); }

  constexpr bool ok() const { return failure.fault == Fault::none && !silenced; }

  /// The next wiring begins with what this one found out about the inputs.
  constexpr Known known(int leading) const {
    Known next{leading, {}, guessed};
    for (int i = 0; i < in.count; ++i) next.inputs.at[i] = values[in.id[i]].shape;
    return next;
  }

 private:
  constexpr void wire(Network network, const Known& known) {
    Graph g{nodes, values, scopes, operands, known.leading};
    in.count = C.inputs == any ? 1 : C.inputs;
    for (int i = 0; i < in.count; ++i) {
      in.id[i] = g.add_value(known.inputs.at[i], -1, -1);
      values[in.id[i]].bundle = C.inputs == any;
    }
    out = network(g, in);
    for (int i = 0; i < out.count; ++i) ++values[out.id[i]].uses;
    node_count = g.node_count;
    value_count = g.value_count;
    operand_count = g.operand_count;
    scope_count = g.scope_count;
    parameter_floats = g.parameter_floats;
    has_names = g.has_names;
    guessed = known.guessed || g.guessed;
    silenced = g.silenced;
    failure = g.failure;
    for (int i = 0; i < in.count && g.late && ok(); ++i) news = news || !(values[in.id[i]].shape == known.inputs.at[i]);
  }
};

// A network may have to be wired several times. Each time is a constant of its own, so that each has all the steps that
// compilers grant to one, and none is taken twice.

template <class Wiring, int Leading, int Again>
constexpr Known known_before();

template <class Wiring, int Leading, int Again>
inline constexpr Wired<counts_of<Wiring>()> attempt{&wire<Wiring>, known_before<Wiring, Leading, Again>()};

template <class Wiring, int Leading, int Again>
constexpr Known known_before() {
  if constexpr (Again == 0)
    return {Leading};
  else
    return attempt<Wiring, Leading, Again - 1>.known(Leading);
}

/// Wired again with what the time before found out about the inputs, where that came too late for some layer: as often
/// as there is more to find out.
template <class Wiring, int Leading, int Again = 0>
constexpr const auto& refined() {
  if constexpr (attempt<Wiring, Leading, Again>.news)
    return refined<Wiring, Leading, Again + 1>();
  else
    return attempt<Wiring, Leading, Again>;
}

/// A network that does not state its input is tried with [In], [?, In], [?, ?, In]: the first that fits is its input,
/// and where none fits the first one's words are the error.
template <class Wiring, int Leading = 0>
constexpr const auto& fitted() {
  constexpr const auto& w = refined<Wiring, Leading>();
  if constexpr (w.failure.fault == Fault::none || !w.guessed)
    return w;
  else if constexpr (Leading < 2)
    return fitted<Wiring, Leading + 1>();
  else
    return refined<Wiring, 0>();
}

template <class Wiring>
inline constexpr Failure same_keys = [] {
  constexpr const auto& w = fitted<Wiring>();
  return equal_keys(w.nodes, w.node_count, w.scopes, w.scope_count);
}();
template <class Wiring>
inline constexpr Failure misstated_in = [] {
  constexpr const auto& w = fitted<Wiring>();
  return misstated_layer(w.nodes, w.node_count, w.values, w.operands);
}();
template <class Wiring, const Failure& Found>
inline constexpr auto failed = [] {
  auto w = fitted<Wiring>();
  w.failure = Found;
  return w;
}();

/// The graph of which all is said: a network that fits is asked whether its layers state what they do, and for its keys.
template <class Wiring>
constexpr const auto& finished() {
  constexpr const auto& w = fitted<Wiring>();
  if constexpr (!w.ok())
    return w;
  else if constexpr (misstated_in<Wiring>.fault != Fault::none)
    return failed<Wiring, misstated_in<Wiring>>;
  else if constexpr (!w.has_names)
    return w;
  else if constexpr (same_keys<Wiring>.fault != Fault::none)
    return failed<Wiring, same_keys<Wiring>>;
  else
    return w;
}

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
inline constexpr const auto& wired_graph = finished<Wiring>();

}  // namespace detail

namespace extend {
/// The graph of a network: every other reading is a loop over it.
template <class Net>
inline constexpr const auto& wired = detail::wired_graph<typename detail::wiring_of<Net>::type>;
}  // namespace extend

namespace detail {

template <class L>
constexpr Values wire(Graph& g, Values in) {
  if (g.stopped()) return in;
  if constexpr (breaks_a_law<L>) {
    g.fail(Fault::breaks_law, Values{});
    return in;
  } else if constexpr (composite<L>) {
    using Wiring = typename wiring_of<L>::type;
    if constexpr (!std::same_as<Wiring, L>) {
      if (!wired_graph<Wiring>.ok()) {
        g.silenced = true;  // it was refused where it was named
        return in;
      }
    }
    return expanded<L>::wire(g, in);
  } else if constexpr (constexpr Part missing = missing_part<L>(); missing != Part::all) {
    g.fail(Fault::incomplete, Values{}, {}, static_cast<int>(missing));
    return in;
  } else if constexpr (layer<L>) {
    return wire_leaf(g, in, leaf_of<L>);
  } else {
    g.fail(Fault::not_a_layer, Values{});
    return in;
  }
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

namespace extend {
/// The layer of node I of Net's graph.
template <class Net, int I>
using leaf_at = typename detail::leaf_type<Net, I>::type;
}  // namespace extend

namespace detail {
/// The shape of operand K of node I, and of what it makes.
template <class Net, int I, int K>
inline constexpr const Shape& operand_shape =
    wired<Net>.values[wired<Net>.operands[wired<Net>.nodes[I].first_operand + K]].shape;
template <class Net, int I>
inline constexpr const Shape& made_shape = wired<Net>.values[wired<Net>.nodes[I].out].shape;

/// The kernel of node I, made for its shapes: of one tensor `kernel_at<In, Out, Pitch>`, of several `kernel_of<Out,
/// In…>`.
template <class Net, int I, int Pitch,
          class Operands = std::make_index_sequence<std::size_t(wired<Net>.nodes[I].operands)>>
struct made_for_shapes;
template <class Net, int I, int Pitch>
struct made_for_shapes<Net, I, Pitch, std::index_sequence<0>> {
  using type = typename leaf_at<Net, I>::template kernel_at<operand_shape<Net, I, 0>, made_shape<Net, I>, Pitch>;
};
template <class Net, int I, int Pitch, std::size_t... K>
  requires(sizeof...(K) > 1)
struct made_for_shapes<Net, I, Pitch, std::index_sequence<K...>> {
  using type = typename leaf_at<Net, I>::template kernel_of<made_shape<Net, I>, operand_shape<Net, I, int(K)>...>;
};
template <class Net, int I, int Pitch = 0>
using sized_kernel = typename made_for_shapes<Net, I, Pitch>::type;

/// The kernel of node I: its layer's, or made for its shapes.
template <class Net, int I, class L = leaf_at<Net, I>>
struct kernel_of : std::type_identity<typename L::kernel> {};
template <class Net, int I, class L>
  requires(!requires { typename L::kernel; })
struct kernel_of<Net, I, L> : std::type_identity<sized_kernel<Net, I>> {};
}  // namespace detail

}  // namespace tenon
