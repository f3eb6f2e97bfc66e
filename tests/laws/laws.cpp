// The laws that every network obeys, over networks that meet each path of the lowering.
#include <tenon/run.hpp>

#include "../support/proof.hpp"

using namespace tenon;

namespace {

// Sizes around the lanes of every target, and primes.
using Sizes = Sequential<Linear<3, 7>, ReLU, Linear<7, 8>, Tanh, Linear<8, 9>, Sigmoid, Linear<9, 15>, ReLU,
                         Linear<15, 16>, ReLU, Linear<16, 17>, ReLU, Linear<17, 31>, Tanh, Linear<31, 33>>;
using Wide = Sequential<Linear<13, 97>, ReLU, Linear<97, 130>, ReLU, Linear<130, 1>>;
using Deep = Sequential<Linear<5, 11>, Repeat<20, Sequential<Linear<11, 11>, Tanh>>, Linear<11, 2>>;
using Slices = Sequential<Branch<Sequential<Linear<10, 20>, Sigmoid>, Identity, Linear<10, 15>>, Concat,
                          Residual<ReLU, Linear<45, 45>>>;
using LateSlice = Sequential<Branch<Linear<10, 3>, Sequential<Linear<10, 13>, ReLU, Linear<13, 5>>>, Concat>;
using Rows = Sequential<Input<6, 10>, Linear<10, 3>, ReLU, Residual<Linear<3, 3>>, Linear<3, 2>>;
using RowSlices =
    Sequential<Input<5, 4>, Branch<Linear<4, 5>, Linear<4, 6>>, ConcatAlong<-1>, PReLU<5>, Flatten, Linear<55, 3>>;
using Blocks = Sequential<Input<2, 3, 4>, Branch<Linear<4, 5>, Linear<4, 5>>, ConcatAlong<2>, Linear<5, 2>, Softmax<2>>;
using Channels = Sequential<Linear<9, 20>, PReLU<20>, Linear<20, 6>, PReLU<>, Softmax<>>;
using Heads = Sequential<Linear<11, 16>, ReLU, Branch<Linear<16, 3>, Linear<16, 1>, Identity>>;
using TwoInputs =
    Sequential<Parallel<Linear<10, 7>, Sequential<Linear<4, 7>, Tanh>>, Add, Branch<Identity, Linear<7, 3>>, Concat>;
using Gate = Sequential<Branch<Sequential<Linear<10, 33>, Sigmoid>, Sequential<Linear<10, 33>, Tanh>>, Multiply>;
using Elementwise = Sequential<Input<19>, Tanh, Sigmoid>;
using Shuffle = Branch<Identity, Sequential<Input<18>, ReLU>, Identity>;

}  // namespace

TEST_CASE("every form of a call is within the oracle's bound") {
  proof::holds<Sizes>();
  proof::holds<Wide>();
  proof::holds<Deep>();
  proof::holds<Slices>();
  proof::holds<LateSlice>();
  proof::holds<Rows>();
  proof::holds<RowSlices>();
  proof::holds<Blocks>();
  proof::holds<Channels>();
  proof::holds<Heads>();
  proof::holds<TwoInputs>();
  proof::holds<Gate>();
  proof::holds<Elementwise>();
  proof::holds<Shuffle>();
}
