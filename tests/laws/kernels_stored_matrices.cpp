// Weights::bf16: a model of matrices is that of the rounded parameters, within the oracle's bounds, in every form of a
// call.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/kernel_networks.hpp"
#include "../support/proof.hpp"
#include "../support/twin.hpp"

using namespace tenon;

namespace {

constexpr Options bf16{.weights = Weights::bf16};
// One vector of outputs, an odd number, several panels, and two layers as one matrix.
using Widths =
    Sequential<Linear<5, 8>, Linear<8, 24>, Linear<24, 211>, ReLU, Branch<Linear<211, 9>, Linear<211, 15>>, Concat>;
using Large = Sequential<Linear<64, 256>, ReLU, Linear<256, 256>, ReLU, Linear<256, 10>>;

}  // namespace

TEST_CASE("bf16: matrices") {
  proof::hold_in_every_form<bf16>(networks::kernels::Matrices{});
  proof::holds_in_every_form<Widths, bf16>();
}

TEST_CASE("bf16: constant expressions") { twin::agrees<Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>, bf16>(); }

TEST_CASE("bf16: half the bytes") {
  CHECK(sizeof(Model<Large, bf16>) < sizeof(Model<Large>) * 51 / 100);
  CHECK(sizeof(Model<Large, bf16>) * 2 >= sizeof(Model<Large>));
}
