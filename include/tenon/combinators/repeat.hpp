// Repeat: N copies of one layer, each with its own parameters. `Repeat<3, Residual<Linear<8, 8>, ReLU>>`
#pragma once
#include <tenon/combinators/group.hpp>

namespace tenon {

namespace detail::wiring {
template <int N, class L>
struct Repeat : Group<L> {
  using wiring = Repeat;
  static constexpr Arguments arguments() { return Arguments{}.put(N).put(type_name<L>()); }
  static constexpr Counts counts = [] {
    constexpr Counts one = Group<L>::counts;
    return N < 1 ? one : Counts{N * one.leaves, N * one.scopes, N * one.operands, one.inputs, one.outputs};
  }();
  static constexpr Values wire(Graph& g, Values v) {
    if (N < 1) g.fail(Fault::no_layers, Values{});
    for (int i = 0; i < N && !g.stopped(); ++i) {
      const int mine = g.scope_count;
      g.enter({-1, 0, i, nullptr, true});
      v = Group<L>::wires[0](g, v);
      g.leave();
      g.source = mine;
    }
    return v;
  }
};
}  // namespace detail::wiring

/// N copies in a row. Each copy is a module: `Named<"h", Repeat<3, Block>>` has the keys `h.0.…`, `h.1.…`, `h.2.…`.
template <int N, class L>
  requires(detail::accepts<detail::wiring::Repeat<N, L>>)
struct Repeat : detail::wiring::Repeat<N, L> {};

}  // namespace tenon
