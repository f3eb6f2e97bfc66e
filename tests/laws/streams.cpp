// Frame by frame equals the whole sequence: recurrent layers and what stands around them.
#include "../support/stream_networks.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

TEMPLATE_TEST_CASE("recurrent layers run frame by frame", "", Lstm, LstmPrime, LstmStacked, LstmProjected, LstmNoBias,
                   LstmWide, Gru, GruStacked, GruReset, Rnn, RnnRelu, Hidden, Mixed, Rows, Plain) {
  proof::streams<TestType>();
}
