// Group: what every composite has, a list of children and the ways to wire them.
#pragma once
#include <tenon/graph/refusal.hpp>

namespace tenon::detail {

/// Input<…> states a shape and takes no place in the numbering.
template <class L>
constexpr bool takes_place() {
  if constexpr (computes<L>)
    return !L::operation.states_input;
  else if constexpr (requires { L::states_input; })
    return !L::states_input;
  else
    return true;
}

/// The children of a composite, and their wiring in a row.
template <class... L>
struct Group {
  using children = types<L...>;
  static constexpr int size = sizeof...(L);
  static constexpr Counts child_counts[size + 1]{counts_of<L>()..., Counts{}};

  static constexpr Counts counts = [] {
    Counts sum{0, size, 0, size > 0 ? child_counts[0].inputs : 1};
    for (int i = 0; i < size; ++i) {
      sum.leaves += child_counts[i].leaves;
      sum.scopes += child_counts[i].scopes;
      sum.operands += child_counts[i].operands;
    }
    sum.outputs = child_counts[size > 0 ? size - 1 : 0].outputs;
    if (sum.leaves == 0) sum.leaves = sum.operands = 1;  // an array needs an element
    return sum;
  }();

  using Wire = Values (*)(Graph&, Values);
  static constexpr Wire wires[size + 1]{&detail::wire<L>..., nullptr};
  struct Places {
    int of[size + 1]{};  // -1: it has none
  };
  static constexpr Places places = [] {
    const bool placed[size + 1]{takes_place<L>()..., false};
    Places numbered;
    for (int i = 0, place = 0; i < size; ++i) numbered.of[i] = placed[i] ? place++ : -1;
    return numbered;
  }();

  static constexpr Values child(Graph& g, int i, const Values& in) {
    const int mine = g.scope_count;
    g.enter({-1, i, places.of[i]});
    const Values out = wires[i](g, in);
    g.leave();
    g.source = mine;
    return out;
  }
  /// One after the other: what Sequential, Module and Residual do with their layers. What `child` does stands here
  /// again, as compilers bound how deep calls may be in constant expressions, and networks are nested as deep.
  static constexpr Values chain(Graph& g, Values v) {
    if (size == 0) g.fail(Fault::no_layers, Values{});
    for (int i = 0; i < size && !g.stopped(); ++i) {
      const int mine = g.scope_count;
      g.enter({-1, i, places.of[i]});
      v = wires[i](g, v);
      g.leave();
      g.source = mine;
    }
    return v;
  }
};

/// Where the layers stand side by side, their outputs do.
template <class G>
constexpr int all_outputs() {
  int n = 0;
  for (int i = 0; i < G::size; ++i) n += G::child_counts[i].outputs;
  return n;
}

/// Puts the outputs of several layers side by side.
constexpr void append(Graph& g, Values& to, const Values& more) {
  if (g.stopped()) return;
  if (to.count + more.count > max_tensors) {
    g.fail(Fault::too_many, Values{});
    return;
  }
  for (int i = 0; i < more.count; ++i) to.id[to.count++] = more.id[i];
}

}  // namespace tenon::detail
