// Recurrent layers, against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

namespace {

constexpr Recurrent both_ways{.num_layers = 2, .bidirectional = true};

}  // namespace

TEST_CASE("rnn: as PyTorch") {
  const golden::File file("recurrent");
  golden::holds<Shaped<RNN<5, 7>, 9, 5>>(file, "rnn_tanh");
  golden::holds<Shaped<RNN<5, 7, Recurrent{.nonlinearity = Nonlinearity::relu}>, 9, 5>>(file, "rnn_relu");
  golden::holds<Shaped<RNN<3, 9, 2>, 6, 3>>(file, "rnn_stacked");
}

TEST_CASE("lstm: as PyTorch") {
  const golden::File file("recurrent");
  golden::holds<Shaped<LSTM<3, 8>, 10, 3>>(file, "lstm");
  golden::holds<Shaped<LSTM<5, 13>, 7, 5>>(file, "lstm_prime");
  golden::holds<Shaped<LSTM<4, 6, 1, Bias::no>, 6, 4>>(file, "lstm_no_bias");
  golden::holds<Shaped<LSTM<3, 6, 3>, 6, 3>>(file, "lstm_stacked");
  golden::holds<Shaped<LSTM<3, 5, both_ways>, 7, 3>>(file, "lstm_bidirectional");
  golden::holds<Shaped<LSTM<3, 11, Recurrent{.proj_size = 5}>, 6, 3>>(file, "lstm_projected");
  golden::holds<Shaped<LSTM<3, 7, Recurrent{.num_layers = 2, .bidirectional = true, .proj_size = 4}>, 5, 3>>(
      file, "lstm_projected_bidirectional");
}

TEST_CASE("gru: as PyTorch") {
  const golden::File file("recurrent");
  golden::holds<Shaped<GRU<3, 8>, 10, 3>>(file, "gru");
  golden::holds<Shaped<GRU<5, 13>, 7, 5>>(file, "gru_prime");
  golden::holds<Shaped<GRU<4, 6, 1, Bias::no>, 6, 4>>(file, "gru_no_bias");
  golden::holds<Shaped<GRU<3, 6, 3>, 6, 3>>(file, "gru_stacked");
  golden::holds<Shaped<GRU<3, 5, both_ways>, 7, 3>>(file, "gru_bidirectional");
  golden::holds<Shaped<GRU<3, 9, Recurrent{.reset_after = false}>, 8, 3>>(file, "gru_reset_before");
}
