// Siblings on one input run as one wider layer.
#include <tenon/declare.hpp>
#include <tenon/lowering/stack.hpp>

namespace tenon {

using namespace extend;

/// Steps that run: those stacked into another do not.
template <class Net>
constexpr int runs() {
  const auto s = detail::lowering::stacked_steps<Net>();
  int n = 0;
  for (int i = 0; i < s.count; ++i) n += s.at[i].merged ? 0 : 1;
  return n;
}
/// The layers of the first step.
template <class Net>
inline constexpr int members = detail::lowering::stacked_steps<Net>().at[0].members;

using A = Sequential<Linear<10, 15>, ReLU>;
using B = Sequential<Linear<10, 20>, ReLU>;

using Joined = Sequential<Branch<A, B>, Concat, Linear<35, 5>>;
static_assert(runs<Joined>() == 2 && members<Joined> == 2);
using Three = Sequential<Branch<A, B, A>, Concat, Linear<50, 5>>;
static_assert(runs<Three>() == 2 && members<Three> == 3);

static_assert(detail::lowering::stacked_steps<Three>().at[0].cols == 50);
// a bias or none is a matter of packing
using Unbiased = Sequential<Branch<A, Sequential<Linear<10, 20, Bias::no>, ReLU>>, Concat, Linear<35, 5>>;
static_assert(runs<Unbiased>() == 2 && members<Unbiased> == 2);

// two heads behind each of two siblings: the siblings are one buffer of their own
using Heads = Sequential<Branch<Sequential<A, Linear<15, 4>>, Sequential<B, Linear<20, 1>>>>;
static_assert(runs<Heads>() == 3 && members<Heads> == 2);

// other activations, other inputs, outputs of the caller's: no
using Other = Sequential<Branch<A, Sequential<Linear<10, 20>, Tanh>>, Concat, Linear<35, 5>>;
static_assert(runs<Other>() == 3 && members<Other> == 1);
using Longer = Sequential<Branch<A, Sequential<B, Tanh>>, Concat, Linear<35, 5>>;
static_assert(runs<Longer>() == 3);
using Inputs = Sequential<Parallel<A, B>, Concat, Linear<35, 5>>;
static_assert(runs<Inputs>() == 3);
static_assert(runs<Branch<A, B>>() == 2);
using Rows = Sequential<Input<3, 10>, Branch<A, A>, Concat>;
static_assert(runs<Rows>() == 2);
// slices that do not touch: another tensor lies between them
using Between = Sequential<Branch<A, Identity, B>, Concat, Linear<45, 5>>;
static_assert(runs<Between>() == 4 && members<Between> == 1);
// one after the other: the second reads the first
static_assert(runs<Sequential<Linear<10, 10>, Linear<10, 10>, Linear<10, 5>>>() == 3);
using Slopes =
    Sequential<Branch<Sequential<Linear<10, 15>, PReLU<>>, Sequential<Linear<10, 20>, PReLU<>>>, Concat, Linear<35, 5>>;
static_assert(runs<Slopes>() == 3);

}  // namespace tenon
