// Named: a layer under a name, as an attribute of a torch.nn.Module.
#pragma once
#include <tenon/combinators/group.hpp>

namespace tenon {

/// The layer L, whose parameters stand under `Name` in the state_dict: `Named<"fc1", Linear<10, 20>>` has the keys
/// `fc1.weight` and `fc1.bias`. A name may hold dots: `Named<"mlp_extractor.policy_net", …>`.
template <Text Name, class L>
struct Named : detail::Group<L> {
  static constexpr Arguments arguments() {
    return Arguments{}.put(Words{}.put('"').put(Name.s).put('"')).put(type_name<L>());
  }
  static constexpr Values wire(Graph& g, const Values& in) {
    g.enter({-1, 0, -1, Name.s});
    const Values out = detail::wire<L>(g, in);
    g.leave();
    return out;
  }
  static constexpr bool states_input = !detail::takes_place<L>();
};

}  // namespace tenon
