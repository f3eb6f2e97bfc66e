// Frame by frame equals the whole sequence: recurrent layers and what stands around them.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/recurrent.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/stream_networks.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

TEMPLATE_LIST_TEST_CASE("recurrent layers run frame by frame", "", AskedByStreams) { proof::streams<TestType>(); }

#if TENON_LONG_TESTS
TEMPLATE_TEST_CASE("the same at other sizes", "", LstmPrime, LstmProjected, LstmNoBias, GruStacked, GruReset, Rnn) {
  proof::streams<TestType>();
}
#endif
