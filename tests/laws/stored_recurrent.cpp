// Weights::bf16 in every form of packing that a recurrent layer has.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/proof.hpp"

using namespace tenon;

namespace {

constexpr Options bf16{.weights = Weights::bf16};
// Panels of one vector and of several, an odd number of gates, the second part of a formula, a projection.
using Wide = Sequential<Input<3, 5>, LSTM<5, 57>>;
using Before = Sequential<Input<3, 5>, GRU<5, 9, Recurrent{.reset_after = false}>>;
using Relu = Sequential<Input<3, 5>, RNN<5, 41, Recurrent{.nonlinearity = Nonlinearity::relu}>>;
using Projected = Sequential<Input<3, 5>, LSTM<5, 19, Recurrent{.num_layers = 2, .proj_size = 7}>>;
using Cell = Sequential<Input<5>, Branch<Identity, Linear<5, 9>>, GRUCell<5, 9>>;

}  // namespace

TEST_CASE("bf16: panels, gates, parts and projections") {
  proof::hold_in_every_form<bf16>(extend::types<Wide, Before, Relu, Projected, Cell>{});
}
