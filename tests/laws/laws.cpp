// The law that every network obeys, over networks that meet each path of the lowering.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/networks.hpp"
#include "../support/proof.hpp"

using namespace networks;

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
  proof::holds<Middle>();
  proof::holds<Beside>();
  proof::holds<Below>();
  proof::holds<Nest>();
}
