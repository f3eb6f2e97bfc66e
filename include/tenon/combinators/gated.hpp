// Gated: y = tanh(A(x)) sigmoid(B(x)), WaveNet's unit. `Gated<Conv1d<8, 8, 2>, Conv1d<8, 8, 2>>`
#pragma once
#include <tenon/combinators/group.hpp>
#include <tenon/layers/multiply.hpp>
#include <tenon/layers/sigmoid.hpp>
#include <tenon/layers/tanh.hpp>

namespace tenon {

namespace detail::wiring {
template <class A, class B>
struct Gated : Group<A, B> {
  using wiring = Gated;
  using children = types<A, B, Tanh, Sigmoid, Multiply>;
  static constexpr Counts counts = [] {
    Counts sum = Group<A, B>::counts;
    sum.leaves += 3;
    sum.scopes += 3;
    sum.operands += 4;
    sum.inputs = Group<A, B>::child_counts[0].inputs;
    sum.outputs = 1;
    return sum;
  }();
  static constexpr Values wire(Graph& g, const Values& in) {
    const int source = g.source;
    Values a = Group<A, B>::child(g, 0, in);
    g.source = source;
    Values b = g.stopped() ? a : Group<A, B>::child(g, 1, in);
    a = wire_own(g, 2, a, leaf_of<Tanh>);
    b = wire_own(g, 3, b, leaf_of<Sigmoid>);
    return wire_own(g, 4, Values{2, {a.id[0], b.id[0]}}, leaf_of<Multiply>);
  }
};
}  // namespace detail::wiring

/// tanh of one layer times sigmoid of another, both on the same input and of one shape; keys 0 and 1, or names.
/// `Gated<Slice<1, 0, 8>, Slice<1, 8, 16>>` splits one tensor.
template <class A, class B>
  requires(detail::accepts<detail::wiring::Gated<A, B>>)
struct Gated : detail::wiring::Gated<A, B> {};

}  // namespace tenon
