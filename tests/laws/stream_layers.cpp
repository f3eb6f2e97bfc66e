// Frame by frame equals the whole sequence: layers that no other stream has. tests/static/streams.cpp lists them all.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/matmul.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/recurrent.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/stream_networks.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

TEMPLATE_LIST_TEST_CASE("every other layer runs frame by frame", "", AskedByLayers) { proof::streams<TestType>(); }
