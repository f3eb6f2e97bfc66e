// Views: what reads, joins or computes on a tensor under another shape finds its rows where they lie.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/networks.hpp"
#include "../support/proof.hpp"

using namespace networks::views;

TEST_CASE("a view's readers see its rows") {
  proof::holds<Elementwise>();
  proof::holds<Channels>();
  proof::holds<Matrix>();
  proof::holds<OfInput>();
  proof::holds<Skipped>();
  proof::holds<TwoUses>();
  proof::holds<Copied>();
}

TEST_CASE("views are summed and joined") {
  proof::holds<Summed>();
  proof::holds<SummedLast>();
  proof::holds<SummedRows>();
  proof::holds<Joined>();
  proof::holds<JoinedInput>();
  proof::holds<JoinedLater>();
  proof::holds<Siblings>();
  proof::holds<ActiveSiblings>();
  proof::holds<BothWays>();
}
