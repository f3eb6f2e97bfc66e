// Networks that run frame by frame, against PyTorch's answers to the whole sequence.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/streams.hpp"

using namespace tenon;

using golden::flows, golden::Layout;

namespace {

template <int In, int Out, int Dilation = 1>
using Causal = Conv1d<In, Out, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = Dilation}>;

/// Tensors x, residual(z) and skip(z), where z = tanh(filter(x)) * sigmoid(gate(x)), to x + residual(z) and skip(z).
template <int Dilation>
using Block = Module<
    Branch<Identity, Sequential<Gated<Named<"filter", Causal<7, 7, Dilation>>, Named<"gate", Causal<7, 7, Dilation>>>,
                                Branch<Named<"residual", Conv1d<7, 7, 1>>, Named<"skip", Conv1d<7, 5, 1>>>>>,
    Parallel<Add, Identity>>;

}  // namespace

TEST_CASE("streams: a causal stack as PyTorch") {
  using Net = Sequential<Named<"conv1", Causal<1, 12>>, Tanh, Named<"conv2", Causal<12, 12, 2>>, Tanh,
                         Named<"conv3", Causal<12, 12, 4>>, Tanh, Transpose<1, 2>, Named<"linear", Linear<12, 1>>>;
  flows<Net, Layout::columns, Layout::rows, 1, 40>(golden::File("streams"), "causal_stack");
}

TEST_CASE("streams: gated convolutions as PyTorch") {
  using Net = Gated<Named<"conv_a", Causal<3, 7, 2>>, Named<"conv_b", Causal<3, 7, 2>>>;
  flows<Net, Layout::columns, Layout::columns, 3, 20>(golden::File("streams"), "gated");
}

TEST_CASE("streams: a WaveNet as PyTorch") {
  using Net =
      Sequential<Named<"input", Conv1d<1, 7, 1>>, Named<"blocks", SkipSum<Block<1>, Block<2>, Block<4>, Block<8>>>,
                 ReLU, Named<"head", Conv1d<5, 1, 1>>>;
  flows<Net, Layout::columns, Layout::columns, 1, 40>(golden::File("streams"), "wavenet");
}

TEST_CASE("streams: FiLM as PyTorch") {
  using Net = Sequential<Branch<Identity, Named<"gamma", Conv1d<7, 7, 1>>, Named<"beta", Conv1d<7, 7, 1>>>, FiLM>;
  flows<Net, Layout::columns, Layout::columns, 7, 11>(golden::File("streams"), "film");
}

TEST_CASE("streams: not every frame has an answer") {
  using Net =
      Sequential<Named<"conv1", Conv1d<2, 9, Window{.kernel_size = 4, .stride = 2, .padding = Padding::causal}>>, Tanh,
                 Named<"conv2", Conv1d<9, 3, 3>>>;
  flows<Net, Layout::columns, Layout::columns, 2, 24>(golden::File("streams"), "strided");
}

TEST_CASE("streams: a residual around a causal convolution as PyTorch") {
  using Net = Sequential<Named<"conv1", Conv1d<2, 9, 1>>, Named<"block", Residual<Causal<9, 9, 2>, Tanh>>>;
  flows<Net, Layout::columns, Layout::columns, 2, 17>(golden::File("streams"), "residual");
}

TEST_CASE("streams: recurrent layers as PyTorch") {
  constexpr auto rows = Layout::rows;
  const golden::File file("recurrent");
  flows<RNN<5, 7, Recurrent{.nonlinearity = Nonlinearity::relu}>, rows, rows, 9, 5>(file, "rnn_relu");
  flows<LSTM<5, 13>, rows, rows, 7, 5>(file, "lstm_prime");
  flows<LSTM<3, 6, 3>, rows, rows, 6, 3>(file, "lstm_stacked");
  flows<LSTM<3, 11, Recurrent{.proj_size = 5}>, rows, rows, 6, 3>(file, "lstm_projected");
  flows<GRU<5, 13>, rows, rows, 7, 5>(file, "gru_prime");
  flows<GRU<3, 6, 3>, rows, rows, 6, 3>(file, "gru_stacked");
  flows<GRU<3, 9, Recurrent{.reset_after = false}>, rows, rows, 8, 3>(file, "gru_reset_before");
}
