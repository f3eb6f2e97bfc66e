// Recurrent cells and what stands behind recurrent layers, against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/golden.hpp"

using namespace tenon;

namespace {

constexpr Recurrent both_ways{.num_layers = 2, .bidirectional = true};

}  // namespace

TEST_CASE("recurrent cells: as PyTorch") {
  const golden::File file("recurrent");
  golden::holds<RNNCell<5, 7>>(file, "rnn_cell");
  golden::holds<RNNCell<5, 7, Bias::yes, Nonlinearity::relu>>(file, "rnn_cell_relu");
  golden::holds<LSTMCell<3, 9>>(file, "lstm_cell");
  golden::holds<GRUCell<3, 9>>(file, "gru_cell");
}

TEST_CASE("last frame and final hidden state: as PyTorch") {
  const golden::File file("recurrent");
  golden::holds<Sequential<Input<7, 3>, Named<"lstm", LSTM<3, 8>>, Last, Named<"linear", Linear<8, 2>>>>(file, "last");
  golden::holds<Sequential<Input<7, 3>, Named<"gru", GRU<3, 5, both_ways>>, FinalHidden>>(file, "final_hidden");
  golden::holds<Sequential<Input<7, 3>, Named<"lstm", LSTM<3, 5, Recurrent{.bidirectional = true}>>, FinalHidden,
                           Flatten, Named<"linear", Linear<10, 3>>>>(file, "final_hidden_linear");
}
