// Residual: y = x + f(x). `Residual<Linear<10, 20>, ReLU, Linear<20, 10>>`
#pragma once
#include <tenon/combinators/group.hpp>
#include <tenon/layers/add.hpp>

namespace tenon {

namespace detail {

/// The Add at the end of a Residual: it speaks of the block's output and input.
struct Skip : Add {
  static constexpr Verdict infer(const Shapes& in) {
    return agree(in.at[0], in.at[1]) ? Verdict::gives(merge(in.at[0], in.at[1])) : Verdict::refuses(Fault::residual);
  }
  static constexpr Operation operation{.role = Role::combine, .infer = &infer};
};

namespace wiring {
template <class... L>
struct Residual : Group<L...> {
  using wiring = Residual;
  static constexpr int skip = sizeof...(L);
  using children = std::conditional_t<skip == 0, types<>, types<L..., Skip>>;  // so that Skip's scope has a type
  static constexpr Counts counts = [] {
    Counts sum = Group<L...>::counts;
    sum.leaves += 1;
    sum.scopes += 1;
    sum.operands += 2;
    sum.inputs = sum.outputs = 1;
    return sum;
  }();
  static constexpr Values wire(Graph& g, const Values& in) {
    if (in.count != 1) g.fail(Fault::one_tensor, in);
    const Values out = Group<L...>::chain(g, in);
    if (!g.stopped() && out.count != 1) g.fail(Fault::one_tensor, out);
    if (g.stopped()) return out;
    return wire_own(g, skip, Values{2, {in.id[0], out.id[0]}}, leaf_of<Skip>);
  }
};
}  // namespace wiring
}  // namespace detail

/// y = x + f(x), where f is the layers in a row; f's output must have its input's shape.
template <class... L>
  requires(detail::accepts<detail::wiring::Residual<L...>>)
struct Residual : detail::wiring::Residual<L...> {};

}  // namespace tenon
