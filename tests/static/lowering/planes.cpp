// Convolutions in PyTorch's order: chosen where nobody wants another, and then nothing is reordered.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

template <class Net>
inline constexpr int steps = detail::plan<Net, native_target>.count;
template <class Net, int I>
inline constexpr detail::lowering::PlannedStep step = detail::plan<Net, native_target>.steps[I];

// one step, where nothing must be padded or stepped over; no workspace
using Alone = Sequential<Input<3, 9, 16>, Conv2d<3, 8, 1>>;
static_assert(steps<Alone> == 1 && step<Alone, 0>.planes && workspace_bytes<Alone> == 0);
static_assert(steps<Sequential<Input<3, 9, 18>, Conv2d<3, 8, 3>, BatchNorm2d<8>, ReLU>> == 1);
// its input with zeros around it: 11 rows of 18 in 3 channels
using Padded = Sequential<Input<3, 9, 16>, Conv2d<3, 8, Window{.kernel_size = 3, .padding = {1}}>>;
static_assert(steps<Padded> == 2 && step<Padded, 0>.arranges == 1 && step<Padded, 1>.planes);
static_assert(workspace_bytes<Padded> == round_up(3 * 11 * 18, 16) * sizeof(float));
// of a window of one place with a stride, only what it reads: 5 rows of 8
using Sparse = Sequential<Input<3, 9, 16>, Conv2d<3, 8, Window{.kernel_size = 1, .stride = 2}>>;
static_assert(step<Sparse, 0>.rows == 3 * 5 && step<Sparse, 0>.cols == 8);
// columns that are a stride apart beside each other: 2 sets of 9
using Strided = Sequential<Input<3, 9, 17>, Conv2d<3, 8, Window{.kernel_size = 3, .stride = 2}>>;
static_assert(step<Strided, 0>.cols == 2 * 9);

// who wants PyTorch's order: the caller, a layer of rows; and who does not: another convolution, a pool, a matrix
template <class... Behind>
inline constexpr bool in_planes = [] {
  using Net = Sequential<Input<3, 9, 18>, Conv2d<3, 8, 3>, Behind...>;
  return step<Net, 0>.planes;
}();
static_assert(in_planes<> && in_planes<ReLU, PReLU<8>> && in_planes<Softmax<3>> && in_planes<Linear<16, 5>>);
static_assert(!in_planes<Conv2d<8, 8, 1>> && !in_planes<MaxPool2d<2>> && !in_planes<Flatten, Linear<896, 5>>);
static_assert(!in_planes<Branch<Identity, Conv2d<8, 8, 1>>>);

// few outputs, whatever the order of the input: it is reordered
using Segments = Sequential<Input<3, 10, 19>, Conv2d<3, 8, 2>, ReLU, Conv2d<8, 2, 2>>;
constexpr int last = steps<Segments> - 1;
static_assert(step<Segments, last>.planes && step<Segments, last - 1>.order == 1);
// rows too short for a vector, or that would leave much of it empty: channels in the lanes
static_assert(!step<Sequential<Input<1, 9, 9>, Conv2d<1, 8, 3>>, 0>.planes);
static_assert(!step<Sequential<Input<1, 9, 13>, Conv2d<1, 8, 3>>, 0>.planes);
// long sums pay for the order that is faster
using Long = Sequential<Input<64, 8, 8>, Conv2d<64, 64, Window{.kernel_size = 3, .padding = {1}}>>;
static_assert(steps<Long> == 3 && !step<Long, 1>.planes);

}  // namespace tenon
