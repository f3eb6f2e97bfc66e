// One stream for each kind of memory, here rings, and tensors that wait: what every compiler, sanitizer and set of flags is asked.
// laws/streams and laws/stream_windows ask more of one compiler.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/frames.hpp>

#include "../support/stream_networks.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

TEMPLATE_LIST_TEST_CASE("streams: rings, and tensors that wait", "", AskedByWindowKernels) {
  proof::streams<TestType>();
}
