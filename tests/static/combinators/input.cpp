// Input, Named and Module: what states, names and scopes, and computes nothing.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

static_assert(Input<3, 4>::infer(Shape{}).out == Shape{3, 4} && Input<any, 4>::infer(Shape{3, any}).out == Shape{3, 4});
static_assert(Input<3, 4>::infer(Shape{3, 5}).fault == Fault::expects &&
              Input<3>::infer(Shape{3, 1}).fault == Fault::expects);
static_assert(Input<3, 4>::infer(Shape{any, 4}).want == Shape{3, 4});

using Inner = Sequential<Input<3, 4>, ReLU>;
static_assert(input_shape<Inner> == Shape{3, 4} && input_shape<Sequential<Tanh, Inner>> == Shape{3, 4});
static_assert(input_shape<Named<"x", Inner>> == Shape{3, 4} && input_shape<Module<Inner>> == Shape{3, 4});

// neither takes a place of its own in the path of an error
template <class... Layers>
constexpr detail::Refusal refusal = detail::refusal_of<detail::wiring::Sequential<Layers...>>();
constexpr detail::Refusal behind_input = refusal<Input<3>, ReLU, Linear<4, 4>>;
static_assert(behind_input.who.depth == 1 && behind_input.who.path[0] == 1 && behind_input.from.path[0] == 0);
constexpr detail::Refusal in_name = refusal<ReLU, Named<"x", Sequential<Linear<3, 4>>>, Named<"y", Linear<5, 5>>>;
static_assert(in_name.who.depth == 1 && in_name.who.path[0] == 2);
static_assert(in_name.from.depth == 2 && in_name.from.path[0] == 1 && in_name.from.path[1] == 0);

static_assert(wired<detail::wiring::Named<"", ReLU>>.failure.fault == Fault::no_name);
static_assert(!composable<Named<"x", ReLU>, int> && composable<Named<"x", ReLU>, Module<Named<"x", Linear<2, 2>>>>);

}  // namespace tenon
