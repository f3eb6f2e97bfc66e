// SkipSum: blocks in a row that each give a part of the answer, WaveNet's skip connections. `SkipSum<Block, Block>`
// SkipThrough: the same, and what the last block hands on. `Sequential<SkipThrough<Block, Block>, SkipSum<Wide, Wide>>`
#pragma once
#include <tenon/combinators/group.hpp>
#include <tenon/layers/add.hpp>

namespace tenon {

namespace detail::wiring {
template <bool Through, class... Blocks>
struct Skips : Group<Blocks...> {
  using Base = Group<Blocks...>;
  using children = types<Blocks..., Add>;
  static constexpr Counts counts = [] {
    Counts sum = Base::counts;
    sum.leaves += Base::size;
    sum.scopes += Base::size;
    sum.operands += 2 * Base::size;
    sum.outputs = Through ? 2 : 1;
    return sum;
  }();
  static constexpr Values wire(Graph& g, const Values& in) {
    if (Base::size == 0) g.fail(Fault::no_layers, Values{});
    if (in.count != 1 && in.count != 2) g.fail(Fault::one_tensor, in);
    Values x{1, {in.id[0]}}, sum{in.count - 1, {in.id[1]}};
    for (int i = 0; i < Base::size && !g.stopped(); ++i) {
      const Values both = Base::child(g, i, x);
      if (g.stopped()) return in;
      if (both.count != 2) {
        g.enter({-1, i, Base::places.of[i]});
        g.fail(Fault::no_skip, both);
        return in;
      }
      x.id[0] = both.id[0];
      sum = sum.count == 0 ? Values{1, {both.id[1]}}
                           : wire_own(g, Base::size, Values{2, {sum.id[0], both.id[1]}}, leaf_of<Add>);
    }
    return Through ? Values{2, {x.id[0], sum.id[0]}} : sum;
  }
};
template <class... Blocks>
struct SkipSum : Skips<false, Blocks...> {
  using wiring = SkipSum;
};
template <class... Blocks>
struct SkipThrough : Skips<true, Blocks...> {
  using wiring = SkipThrough;
};
}  // namespace detail::wiring

/// Each block takes x and gives two tensors: the next block's x, and a skip. x, or x and a sum to begin with, to the sum
/// of the skips; what the last block would hand on is not computed.
template <class... Blocks>
  requires(detail::accepts<detail::wiring::SkipSum<Blocks...>>)
struct SkipSum : detail::wiring::SkipSum<Blocks...> {};

/// As SkipSum, to two tensors: the last block's x, and the sum. What the next SkipThrough or SkipSum begins with.
template <class... Blocks>
  requires(detail::accepts<detail::wiring::SkipThrough<Blocks...>>)
struct SkipThrough : detail::wiring::SkipThrough<Blocks...> {};

}  // namespace tenon
