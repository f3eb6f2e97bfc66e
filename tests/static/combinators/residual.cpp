// Residual and Repeat: blocks that keep their shape, and copies that fit to each other.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

using Block = Residual<Linear<10, 4>, ReLU, Linear<4, 10>>;
static_assert(input_shape<Block> == Shape{10} && output_shape<Block> == Shape{10} && wired<Block>.node_count == 4);
static_assert(output_shape<Residual<ReLU, Linear<7, 7>>> == Shape{7});
static_assert(output_shape<Sequential<Input<3, 4>, Residual<Branch<ReLU, Tanh>, Add>>> == Shape{3, 4});

static_assert(wired<Repeat<3, Block>>.node_count == 12 &&
              parameter_count<Repeat<3, Block>> == 3 * parameter_count<Block>);
static_assert(std::same_as<Repeat<3, Block>::children::at<0>, Block>);

template <class Net>
inline constexpr Fault fault = wired<Net>.failure.fault;
static_assert(fault<detail::wiring::Residual<Linear<10, 20>>> == Fault::residual);
static_assert(fault<detail::wiring::Residual<Linear<17, 24>>> == Fault::residual);
static_assert(fault<detail::wiring::Residual<Branch<ReLU, ReLU>>> == Fault::one_tensor);
static_assert(fault<detail::wiring::Residual<>> == Fault::no_layers);
static_assert(fault<detail::wiring::Repeat<0, ReLU>> == Fault::no_layers);
static_assert(fault<detail::wiring::Repeat<2, Linear<10, 20>>> == Fault::expects);
static_assert(fault<detail::wiring::Repeat<1, Linear<10, 20>>> == Fault::none);

}  // namespace tenon
