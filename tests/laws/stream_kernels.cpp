// One stream for each kind of memory: what every compiler, sanitizer and set of flags is asked. laws/streams and
// laws/stream_windows ask more of one compiler.
#include "../support/stream_networks.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

TEMPLATE_LIST_TEST_CASE("streams: states, rings, tensors that wait", "", AskedByKernels) { proof::streams<TestType>(); }
