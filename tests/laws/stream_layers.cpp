// Frame by frame equals the whole sequence: layers that no other stream has. tests/static/streams.cpp lists them all.
#include "../support/stream_networks.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

TEMPLATE_LIST_TEST_CASE("every other layer runs frame by frame", "", AskedByLayers) { proof::streams<TestType>(); }
