// SkipSum: blocks in a row that each give a part of the answer, WaveNet's skip connections. `SkipSum<Block, Block>`
#pragma once
#include <tenon/combinators/group.hpp>
#include <tenon/layers/add.hpp>

namespace tenon {

namespace detail::wiring {
template <class... Blocks>
struct SkipSum : Group<Blocks...> {
  using wiring = SkipSum;
  using Base = Group<Blocks...>;
  using children = types<Blocks..., Add>;
  static constexpr Counts counts = [] {
    Counts sum = Base::counts;
    sum.leaves += Base::size;
    sum.scopes += Base::size;
    sum.operands += 2 * Base::size;
    sum.outputs = 1;
    return sum;
  }();
  static constexpr Values wire(Graph& g, const Values& in) {
    if (Base::size == 0) g.fail(Fault::no_layers, Values{});
    Values v = in, sum;
    for (int i = 0; i < Base::size && !g.stopped(); ++i) {
      const Values both = Base::child(g, i, v);
      if (g.stopped()) return in;
      if (both.count != 2) {
        g.enter({-1, i, Base::places.of[i]});
        g.fail(Fault::no_skip, both);
        return in;
      }
      v = Values{1, {both.id[0]}};
      sum =
          i == 0 ? Values{1, {both.id[1]}} : wire_own(g, Base::size, Values{2, {sum.id[0], both.id[1]}}, leaf_of<Add>);
    }
    return sum;
  }
};
}  // namespace detail::wiring

/// Each block gives two tensors: what the next block gets, and a skip. The output is the sum of the skips; what the
/// last block would hand on is not computed.
template <class... Blocks>
  requires(detail::accepts<detail::wiring::SkipSum<Blocks...>>)
struct SkipSum : detail::wiring::SkipSum<Blocks...> {};

}  // namespace tenon
