// Frame by frame equals the whole sequence: windows over time and what joins them.
#include "../support/stream_networks.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

TEMPLATE_LIST_TEST_CASE("windows over time run frame by frame", "", AskedByWindows) { proof::streams<TestType>(); }
