// Parallel: several inputs, each with its own layer. `Sequential<Parallel<Linear<10, 8>, Linear<3, 8>>, Add>`
#pragma once
#include <tenon/combinators/group.hpp>

namespace tenon {

namespace detail::wiring {
template <class... L>
struct Parallel : Group<L...> {
  using wiring = Parallel;
  using Base = Group<L...>;
  /// What is left for a layer that takes as many tensors as it is given; more than one such layer takes one each.
  static constexpr int hungry = [] {
    int n = 0;
    for (int i = 0; i < Base::size; ++i) n += Base::child_counts[i].inputs == any ? 1 : 0;
    return n;
  }();
  static constexpr int taken = [] {
    int n = 0;
    for (int i = 0; i < Base::size; ++i) n += Base::child_counts[i].inputs == any ? 0 : Base::child_counts[i].inputs;
    return n;
  }();
  static constexpr Counts counts = [] {
    Counts sum = Base::counts;
    sum.outputs = all_outputs<Base>();
    sum.inputs = hungry > 0 ? any : taken;
    return sum;
  }();
  static constexpr Values wire(Graph& g, const Values& in) {
    if (Base::size == 0) g.fail(Fault::no_layers, Values{});
    if (in.count == 1 && g.values[in.id[0]].bundle) {  // how many is not known yet, nor who gets which
      Values unknown;
      for (int i = 0; i < counts.outputs; ++i) append(g, unknown, Values{1, {g.add_value({}, -1, -1)}});
      return unknown;
    }
    const int rest = hungry == 1 ? in.count - taken : 1;
    if (!g.stopped() && in.count != taken + hungry * rest) g.fail(Fault::tensor_count, in, {}, taken + hungry);
    const int source = g.source;
    Values out;
    for (int i = 0, next = 0; i < Base::size && !g.stopped(); ++i) {
      Values mine;
      mine.count = Base::child_counts[i].inputs == any ? rest : Base::child_counts[i].inputs;
      for (int k = 0; k < mine.count; ++k) mine.id[k] = in.id[next++];
      g.source = source;
      append(g, out, Base::child(g, i, mine));
    }
    return out;
  }
};
}  // namespace detail::wiring

/// Layer i on tensor i: a network with several inputs, or the layers behind a Branch. Outputs side by side.
template <class... L>
  requires(detail::accepts<detail::wiring::Parallel<L...>>)
struct Parallel : detail::wiring::Parallel<L...> {};

}  // namespace tenon
