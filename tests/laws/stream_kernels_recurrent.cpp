// One stream for each kind of memory, here states: what every compiler, sanitizer and set of flags is asked.
// laws/streams and laws/stream_windows ask more of one compiler.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/stream_networks.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

TEMPLATE_LIST_TEST_CASE("streams: states", "", AskedByRecurrentKernels) { proof::streams<TestType>(); }
