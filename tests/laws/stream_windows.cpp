// Frame by frame equals the whole sequence: windows over time and what joins them.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/stream_networks.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

TEMPLATE_LIST_TEST_CASE("windows over time run frame by frame", "", AskedByWindows) { proof::streams<TestType>(); }
