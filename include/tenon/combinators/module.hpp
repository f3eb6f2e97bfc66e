// Module: a Sequential that is a scope of names, as a class derived from torch.nn.Module is.
// `Repeat<3, Module<Named<"fc1", Linear<8, 8>>, ReLU>>`
#pragma once
#include <tenon/combinators/group.hpp>

namespace tenon {

namespace detail::wiring {
template <class... L>
struct Module : Group<L...> {
  using wiring = Module;
  static constexpr Counts counts = [] {
    Counts sum = Group<L...>::counts;
    sum.scopes += 1;
    return sum;
  }();
  static constexpr Values wire(Graph& g, const Values& in) {
    g.enter({-1, -1, -1, nullptr, true});
    const Values out = Group<L...>::chain(g, in);
    g.leave();
    return out;
  }
};
}  // namespace detail::wiring

/// The layers in a row. Names inside it stand alone, its own place counts outside: with
/// `using Block = Module<Named<"conv1", …>, …>`, `Named<"layers", Sequential<Block, Block>>` has
/// `layers.1.conv1.weight`.
template <class... L>
  requires(detail::accepts<detail::wiring::Module<L...>>)
struct Module : detail::wiring::Module<L...> {};

}  // namespace tenon
