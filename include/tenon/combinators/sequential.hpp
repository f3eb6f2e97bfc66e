// Sequential: one layer after the other, as torch.nn.Sequential. `Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>`
#pragma once
#include <tenon/combinators/group.hpp>

namespace tenon {

namespace detail::wiring {
template <class... L>
struct Sequential : Group<L...> {
  using wiring = Sequential;
  static constexpr Values wire(Graph& g, const Values& in) { return Group<L...>::chain(g, in); }
};
}  // namespace detail::wiring

/// torch.nn.Sequential: y = Lₙ(… L₁(x)).
/// A stack whose shapes do not fit is one compile error on the line that names it.
template <class... L>
  requires(detail::accepts<detail::wiring::Sequential<L...>>)
struct Sequential : detail::wiring::Sequential<L...> {};

/// The layers fit as a Sequential: false, without an error, where they do not.
template <class... L>
inline constexpr bool composable = extend::wired<detail::wiring::Sequential<L...>>.ok();

}  // namespace tenon
