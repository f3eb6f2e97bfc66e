// The same bits everywhere: frame by frame.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/reproducible.hpp"

using namespace reproducible;

namespace {

using Recurrent2 = Sequential<LSTM<3, 20>, GRU<20, 13>, Linear<13, 2>>;
template <int In, int Out, int Dilation>
using Causal = Conv1d<In, Out, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = Dilation}>;
using Wave =
    Sequential<Causal<3, 12, 1>, Tanh, Residual<Gated<Causal<12, 12, 2>, Causal<12, 12, 2>>>, Causal<12, 2, 4>>;

}  // namespace

TEST_CASE("reproducible: streams") {
  CHECK(bits_of_steps<Recurrent2>() == 0x4270f567b5544d16);
  CHECK(bits_of_steps<Wave>() == 0xa5e8bd8d778572b0);
}
