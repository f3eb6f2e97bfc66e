// Branch: one input, several outputs. `Sequential<Branch<Linear<10, 15>, Linear<10, 20>>, Concat, Linear<35, 5>>`
#pragma once
#include <tenon/combinators/group.hpp>

namespace tenon {

namespace detail::wiring {
template <class... L>
struct Branch : Group<L...> {
  using wiring = Branch;
  static constexpr Counts counts = [] {
    Counts sum = Group<L...>::counts;
    sum.outputs = all_outputs<Group<L...>>();
    for (int i = 0; i < Group<L...>::size; ++i)
      if (Group<L...>::child_counts[i].inputs != any) sum.inputs = Group<L...>::child_counts[i].inputs;
    return sum;
  }();
  static constexpr Values wire(Graph& g, const Values& in) {
    if (Group<L...>::size == 0) g.fail(Fault::no_layers, Values{});
    const int source = g.source;
    Values out;
    for (int i = 0; i < Group<L...>::size && !g.stopped(); ++i) {
      g.source = source;
      append(g, out, Group<L...>::child(g, i, in));
    }
    return out;
  }
};
}  // namespace detail::wiring

/// Every layer on the same input, or on all of several; their outputs side by side. At the end of a network it is one with
/// several outputs; before a layer that takes one tensor, put Concat or Add after it.
template <class... L>
  requires(detail::accepts<detail::wiring::Branch<L...>>)
struct Branch : detail::wiring::Branch<L...> {};

}  // namespace tenon
