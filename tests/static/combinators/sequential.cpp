// Sequential: one layer after the other, nested or not.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

using Flat = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
using Nested = Sequential<Sequential<Linear<10, 20>>, Sequential<Sequential<ReLU>, Linear<20, 5>>>;
static_assert(std::is_empty_v<Flat> && wired<Flat>.ok() && wired<Flat>.node_count == 3);
static_assert(input_shape<Nested> == input_shape<Flat> && output_shape<Nested> == output_shape<Flat>);
static_assert(parameter_count<Nested> == parameter_count<Flat> && wired<Nested>.node_count == 3);

// where a stack was refused
template <class... Layers>
constexpr detail::Refusal refusal = detail::refusal_of<detail::wiring::Sequential<Layers...>>();
constexpr detail::Refusal deep = refusal<Linear<3, 20>, Sequential<ReLU, Sequential<Tanh, Linear<21, 4>>>>;
static_assert(deep.fault == Fault::expects && deep.who.depth == 3 && deep.from.depth == 3 && deep.from.exists);
static_assert(deep.who.path[0] == 1 && deep.who.path[1] == 1 && deep.who.path[2] == 1 && deep.from.path[2] == 0);
static_assert(deep.want == Shape{21} && deep.tensors == 1 && deep.got[0] == Shape{20});

static_assert(refusal<>.fault == Fault::no_layers && refusal<int>.fault == Fault::not_a_layer);
static_assert(refusal<Linear<10, 20>, ReLU, Linear<20, 5>>.fault == Fault::none);
static_assert(refusal<Input<4, 4>, Linear<16, 2>>.fault == Fault::needs_flatten);
static_assert(refusal<Input<4, 4>, Linear<15, 2>>.fault == Fault::expects);

// a thousand layers
template <std::size_t... I>
constexpr int nodes(std::index_sequence<I...>) {
  using Deep = Sequential<std::conditional_t<I % 2 == 0, Linear<8, 8>, ReLU>...>;
  return wired<Deep>.ok() ? wired<Deep>.node_count : -1;
}
static_assert(nodes(std::make_index_sequence<1000>{}) == 1000);

}  // namespace tenon
