// Named: a layer under a name, as an attribute of a torch.nn.Module. `Named<"fc1", Linear<10, 20>>`
#pragma once
#include <tenon/combinators/group.hpp>

namespace tenon {

namespace detail {

namespace wiring {
template <Text Name, class L>
struct Named : Group<L> {
  using named = L;
  static constexpr bool states_input = !takes_place<L>();
  static constexpr Arguments arguments() {
    return Arguments{}.put(Words{}.put('"').put(Name.s).put('"')).put(type_name<L>());
  }
  static constexpr Values wire(Graph& g, const Values& in) {
    g.enter({-1, 0, -1, Name.s});
    if (Name.s[0] == '\0') g.fail(Fault::no_name, Values{});
    const Values out = detail::wire<L>(g, in);
    g.leave();
    return out;
  }
};
}  // namespace wiring

/// What can be wrong with a name and what it names is seen without wiring the layer.
template <Text Name, class L>
inline constexpr bool can_name = layer<L> && Name.s[0] != '\0';

}  // namespace detail

/// The layer L, whose parameters stand under `Name` in the state_dict: `Named<"fc1", Linear<10, 20>>` has the keys
/// `fc1.weight` and `fc1.bias`. A name may hold dots: `Named<"mlp_extractor.policy_net", …>`.
template <Text Name, class L>
  requires(detail::check<detail::wiring::Named<Name, L>, detail::can_name<Name, L>>::ok)
struct Named : detail::wiring::Named<Name, L> {
  static constexpr extend::Values wire(extend::Graph& g, const extend::Values& in) {
    g.silenced = g.silenced || !detail::can_name<Name, L>;  // refused already, where it was named
    return g.silenced ? in : detail::wiring::Named<Name, L>::wire(g, in);
  }
};

}  // namespace tenon
