// Steps: what folds into the step before it, what vanishes, what is copied.
#include <tenon/declare.hpp>
#include <tenon/lowering/steps.hpp>

namespace tenon {

using namespace extend;

template <class Net>
inline constexpr auto steps = detail::lowering::steps_of<Net>();
template <class Net>
inline constexpr int count = steps<Net>.count;
/// The folds of step I's epilogue.
template <class Net, int I>
inline constexpr int folds = steps<Net>.at[I].folds;

// elementwise layers are the epilogue of the matrix before them
using Mlp = Sequential<Linear<10, 20>, ReLU, Tanh, Linear<20, 5>, Sigmoid>;
static_assert(count<Mlp> == 2 && folds<Mlp, 0> == 2 && folds<Mlp, 1> == 1);
static_assert(steps<Mlp>.at[0].node == 0 && steps<Mlp>.at[1].node == 3);
static_assert(count<Sequential<Linear<10, 20>, PReLU<20>>> == 1 && count<Sequential<Linear<10, 20>, PReLU<>>> == 1);

// where nothing stands before them they are a step of their own
static_assert(count<Sequential<Input<10>, ReLU, Tanh>> == 1 && folds<Sequential<Input<10>, ReLU, Tanh>, 0> == 2);
static_assert(steps<Sequential<Input<10>, ReLU, Tanh>>.at[0].node < 0);
static_assert(count<Sequential<Linear<10, 5>, Softmax<>, ReLU>> == 3);

// a tensor that somebody else reads is not changed
using Read = Sequential<Linear<10, 20>, Branch<ReLU, Linear<20, 5>>>;
static_assert(count<Read> == 3 && folds<Read, 0> == 0);

// views vanish
static_assert(count<Sequential<Linear<10, 20>, Identity, Dropout<>, ReLU, Linear<20, 5>>> == 2);
static_assert(count<Sequential<Input<2, 5>, Flatten, Linear<10, 5>>> == 1);
static_assert(count<Sequential<Input<10>, Identity>> == 1);  // but an input is not an output: it is copied

// what nobody takes is not computed
using Taken = Sequential<Branch<Sequential<Linear<10, 5>, Linear<5, 5>>, Linear<10, 7>>, Take<1>>;
static_assert(count<Taken> == 1 && steps<Taken>.at[0].node == 2);
static_assert(count<Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Take<0>, ReLU>> == 1);

// a residual's Add is an epilogue with another tensor, and so are Add and Multiply
using Block = Residual<Linear<10, 4>, ReLU, Linear<4, 10>>;
static_assert(count<Block> == 2 && folds<Block, 1> == 1 && steps<Block>.folds[1].value == 0);
static_assert(count<Sequential<Block, ReLU>> == 2 && folds<Sequential<Block, ReLU>, 1> == 2);
using Summed = Sequential<Branch<Linear<10, 5>, Linear<10, 5>, Linear<10, 5>>, Add>;
static_assert(count<Summed> == 3 && folds<Summed, 2> == 2);
using Squared = Sequential<Linear<10, 5>, Branch<Identity, Identity>, Multiply>;
static_assert(count<Squared> == 2 && steps<Squared>.at[1].node < 0);

// the producers of a Concat write into their slices
using Joined = Sequential<Branch<Sequential<Linear<10, 15>, ReLU>, Linear<10, 20>>, Concat, Linear<35, 5>>;
static_assert(count<Joined> == 3);
constexpr auto slices = [] {
  const auto s = steps<Joined>;
  struct {
    bool one_buffer, behind;
  } found{s.places[s.at[0].out].parent == s.places[s.at[1].out].parent && s.places[s.at[0].out].parent == s.at[2].in,
          s.places[s.at[0].out].col == 0 && s.places[s.at[1].out].col == 15};
  return found;
}();
static_assert(slices.one_buffer && slices.behind);
// an input that is joined is copied in
using StaysStep = Sequential<Branch<Identity, Linear<10, 20>>, Concat, Linear<30, 5>>;
static_assert(count<StaysStep> == 3 && steps<StaysStep>.at[1].node < 0);

}  // namespace tenon
