// The two orders of tensors: what stands between convolutions, pools and a Linear behind Flatten costs nothing.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

template <class Net>
inline constexpr int steps = detail::plan<Net, native_target>.count;
template <class Net, int I>
inline constexpr detail::lowering::PlannedStep step = detail::plan<Net, native_target>.steps[I];
template <class Net>
inline constexpr int packed = detail::plan<Net, native_target>.weights;
/// Net takes so many steps, and packs what these two networks pack and nothing else.
template <class Net, int Steps, class First, class Second>
inline constexpr bool costs = steps<Net> == Steps && packed<Net> == packed<First> + packed<Second>;

// one channel lies the same in both orders: no step reorders it. The output is reordered for the caller
using One = Input<1, 9, 9>;
using Conv = Conv2d<1, 8, 3>;
using Alone = Sequential<One, Conv>;
static_assert(steps<Alone> == 2 && step<Alone, 1>.node < 0);
static_assert(steps<Sequential<Input<3, 9, 9>, Conv2d<3, 8, 3>>> == 3);

// Flatten and Reshape behind a convolution or a pool: the order goes into the Linear's packed weights
template <class... Views>
using Flat = Sequential<One, Conv, ReLU, Views..., Linear<392, 10>>;
static_assert(costs<Flat<Flatten>, 2, Alone, Linear<392, 10>> &&
              workspace_bytes<Flat<Flatten>> == workspace_bytes<Alone>);
static_assert(costs<Flat<Reshape<8, 49>, Flatten>, 2, Alone, Linear<392, 10>>);
static_assert(costs<Flat<Flatten, Dropout<>>, 2, Alone, Linear<392, 10>>);
static_assert(costs<Sequential<One, Conv, MaxPool2d<2>, Flatten, Linear<72, 10>>, 3, Alone, Linear<72, 10>>);
static_assert(costs<Sequential<One, Conv, AdaptiveAvgPool2d<1>, Flatten, Linear<8, 10>>, 3, Alone, Linear<8, 10>>);
static_assert(costs<Sequential<Input<1, 20>, Conv1d<1, 8, 3>, Tanh, Flatten, Linear<144, 4>>, 2,
                    Sequential<Input<1, 20>, Conv1d<1, 8, 3>>, Linear<144, 4>>);
// a Linear of rows reads PyTorch's order
static_assert(steps<Sequential<One, Conv, Linear<7, 10>>> == 3);

// from one convolution to the next nothing is reordered, whatever elementwise layers and views stand between them
template <class... Between>
using Two = Sequential<One, Conv, Between..., Conv2d<8, 8, 1>, Flatten, Linear<392, 2>>;
static_assert(steps<Two<>> == 3 && steps<Two<ReLU>> == 3 && steps<Two<PReLU<8>, Identity, Dropout<>, Tanh>> == 3);
static_assert(steps<Two<MaxPool2d<Window{.kernel_size = 3, .stride = 1, .padding = {1}}>>> == 4);
static_assert(workspace_bytes<Two<ReLU, Dropout<>, Tanh>> == workspace_bytes<Two<>> &&
              model_bytes<Two<ReLU, Dropout<>, Tanh>> == model_bytes<Two<>>);
// nor where a residual is added
using Block = Residual<Conv2d<8, 8, Window{.kernel_size = 3, .padding = {1}}>>;
static_assert(steps<Two<Block, ReLU>> == 4 && step<Two<Block, ReLU>, 1>.folds == 2);
// a layer along rows wants PyTorch's order and gives it: two reorderings
static_assert(steps<Two<Softmax<3>>> == 6);

// Concat of channels: convolutions and pools write into their slices, as one that has all the channels
using Wide = Sequential<One, Conv2d<1, 16, 3>, Conv2d<16, 4, 1>>;
using Parts =
    Sequential<One, Branch<Conv, Conv2d<1, 8, Window{.kernel_size = 5, .padding = {1}}>>, Concat, Conv2d<16, 4, 1>>;
static_assert(steps<Wide> == 3 && steps<Parts> == 4 &&
              workspace_bytes<Parts> <= workspace_bytes<Wide> + 64);  // a vector spills
static_assert(step<Parts, 0>.to.offset == 0 && step<Parts, 1>.to.offset == 8 && step<Parts, 1>.node >= 0);
static_assert(step<Parts, 0>.to.buffer == step<Parts, 1>.to.buffer &&
              step<Parts, 2>.from.buffer == step<Parts, 0>.to.buffer);
using Inception =
    Sequential<One, Conv, Branch<Conv2d<8, 8, 1>, AvgPool2d<Window{.kernel_size = 3, .stride = 1, .padding = {1}}>>,
               Concat, Flatten, Linear<784, 2>>;
static_assert(steps<Inception> == 4 && step<Inception, 2>.to.offset == 8);

}  // namespace tenon
