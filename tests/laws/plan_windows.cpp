// Plans, rehearsed: convolutions and pools, and what is put into another order for them.

#include "../support/networks.hpp"
#include "../support/rehearsal.hpp"

using rehearsal::rehearse;

TEST_CASE("a plan's convolutions and pools find what they read") {
  using namespace networks::spatial;
  rehearse<Classifier, Strided, Skipped, Inception, PooledBeside, Separable, Groups, GroupsOfFew>();
  rehearse<OneChannel, OneChannelAmid, OnePosition, Enlarged, SkippedInput, Winograd, DepthwiseOfFour>();
  // the input is reordered once, and the sum is the convolution's epilogue
  STATIC_REQUIRE(tenon::detail::plan<SkippedInput, tenon::native_target>.count == 4);
}

TEST_CASE("a plan's reordered tensors are found") {
  using namespace networks::spatial;
  rehearse<Heads, OutputToo, AddedToRows, RowsBefore, Flat, JoinedFlat, JoinedColumns, JoinedRows, JoinedInTime>();
}

TEST_CASE("a plan's convolutions in PyTorch's order find what they read") {
  using namespace networks::planes;
  rehearse<Matrix, Plain, Padded, Strided, StridedOnly, Groups, Depthwise, Segments, Causal, Rows, TwoReaders>();
}
