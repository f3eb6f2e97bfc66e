// Plans, rehearsed: matrices, joins and views.

#include "../support/networks.hpp"
#include "../support/rehearsal.hpp"

using rehearsal::rehearse;

TEST_CASE("a plan's steps find what they read") {
  using namespace networks;
  rehearse<Sizes, Wide, Deep, Slices, LateSlice, Rows, RowSlices, Blocks, Channels, Heads>();
  rehearse<TwoInputs, Gate, Elementwise, Shuffle, Middle, Beside, Below, Nest, Grown>();
}

TEST_CASE("a plan's steps find the rows of views") {
  using namespace networks::views;
  rehearse<Elementwise, Channels, Matrix, OfInput, Skipped, TwoUses, Copied, Summed>();
  rehearse<SummedLast, SummedRows, Joined, JoinedInput, JoinedLater, Siblings, ActiveSiblings, BothWays>();
}

TEST_CASE("a plan's steps find what norms, reductions and moves read") {
  using namespace networks::shapes;
  rehearse<Block, Joined, Rows, Blocks, Views, Attention>();
}
