// Real networks that run as streams, trained by others: within their cards' tolerances.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/real_case.hpp"
#include "../support/streams.hpp"

using namespace tenon;
using golden::RealCase;

namespace {

/// Compares with the recorded answers. What is not a number is too far away.
auto near(const std::vector<float>& expected, double tolerance) {
  return
      [&expected, tolerance](std::span<const float> y) { CHECK(golden::largest_difference(y, expected) <= tolerance); };
}

/// The recorded sequence of single numbers: frame by frame and in blocks, from zeros; in a long run whole, too.
template <class Net, int Length>
void answers_as_recorded(const RealCase& real, double tolerance, const LoadOptions& options = {}) {
  const auto x = real.golden("input"), expected = real.golden("output");
  const auto agrees = near(expected, tolerance);
  if constexpr (TENON_LONG_TESTS) {
    using Whole = Sequential<Input<Length, 1>, Net>;
    const auto whole = load_model<Whole>(real.model(), options);
    const auto workspace = std::make_unique<Workspace<Whole>>();
    std::vector<float> y(expected.size());
    REQUIRE(whole->try_run(x, y, *workspace));
    agrees(y);
  }
  golden::each_form<1, 1>(*load_model<Net>(real.model(), options), State<Net>{}, x, agrees);
}

using Skip = Named<"res", Conv1d<1, 32, 1, Bias::no>>;
/// A block of micro-TCN: a dilated convolution, and beside it a path that skips it.
template <Window Conv, class First, class Path>
using Block = Module<First,
                     Branch<Sequential<Named<"conv1", Conv1d<1, 32, Conv, Bias::no>>, Named<"bn", BatchNorm1d<32>>,
                                       Named<"relu", PReLU<32>>>,
                            Path>,
                     Add>;

}  // namespace

TEST_CASE("real case: Neural Amp Modeler's LSTM, from its own state") {
  const RealCase real{TENON_CASES_DIR "/nam_lstm"};
  if (!real.exists()) return;
  using Net = Sequential<Named<"lstm", LSTM<1, 3>>, Named<"head", Linear<3, 1>>>;
  const auto x = real.golden("input"), expected = real.golden("output"), h0 = real.golden("h0"), c0 = real.golden("c0");
  const auto agrees = near(expected, 2e-6);
  const auto start = [&](auto& hidden) {
    for (int i = 0; i < 3; ++i) {
      get<"lstm.h">(hidden)(0, i) = h0[static_cast<std::size_t>(i)];
      get<"lstm.c">(hidden)(0, i) = c0[static_cast<std::size_t>(i)];
    }
  };
  HiddenState<Net> hidden;
  start(hidden);
  golden::each_form<1, 1>(*load_model<Net>(real.model()), State<Net>{hidden}, x, agrees);

  using Piece = Sequential<Input<512, 1>, Net>;
  const auto model = load_model<Piece>(real.model());
  HiddenState<Piece> handed_on;
  start(handed_on);
  std::vector<float> y;
  for (auto rest = std::span(x); !rest.empty(); rest = rest.subspan(512)) {
    Tensor<float, 512, 1> piece;
    std::copy(rest.begin(), rest.begin() + 512, piece.begin());
    const Tensor<float, 512, 1> answers = (*model)(piece, handed_on);
    y.insert(y.end(), answers.begin(), answers.end());
  }
  agrees(y);
}

TEST_CASE("real case: RAPTOR's policy, two flights at a time") {
  const RealCase real{TENON_CASES_DIR "/rl_raptor_gru"};
  if (!real.exists()) return;
  constexpr std::size_t flights = 2, in = 22, out = 4;
  using Net = Sequential<Named<"fc1", Linear<22, 16>>, ReLU, Named<"gru", GRU<16, 16>>, Named<"fc2", Linear<16, 4>>>;
  const auto x = real.golden("input"), expected = real.golden("output");  // [500 steps, 2 flights, …]
  const LoadOptions options{.allow_unexpected = true};                    // gru.initial_hidden_state, which is zeros
  const auto model = load_model<Net>(real.model(), options);
  State<Net> states[flights];
  std::vector<float> y;
  for (std::size_t i = 0; i < x.size() / in; ++i) {
    const auto answer = model->step(std::span<const float, in>(std::span(x).subspan(i * in, in)), states[i % flights]);
    y.insert(y.end(), answer.begin(), answer.end());
  }
  near(expected, 1e-5)(y);

  using Whole = Sequential<Input<500, 22>, Net>;
  const auto whole = load_model<Whole>(real.model(), options);
  const auto workspace = std::make_unique<Workspace<Whole>>();
  for (std::size_t flight = 0; flight < flights; ++flight) {
    const auto of_flight = [&](const std::vector<float>& all, std::size_t size) {
      std::vector<float> one;
      for (std::size_t at = flight * size; at < all.size(); at += flights * size)
        one.insert(one.end(), all.data() + at, all.data() + at + size);
      return one;
    };
    const auto frames = of_flight(x, in), answers = of_flight(expected, out);
    const auto agrees = near(answers, 1e-5);
    golden::each_form<in, out>(*model, State<Net>{}, frames, agrees);
    std::vector<float> at_once(answers.size());
    REQUIRE(whole->try_run(frames, at_once, *workspace));
    agrees(at_once);
  }
}

TEST_CASE("real case: RTNeural's LSTMs from PyTorch") {
  const RealCase real{TENON_CASES_DIR "/rtn_lstm_torch"};
  if (!real.exists()) return;
  answers_as_recorded<
      Sequential<Named<"lstm", LSTM<1, 8>>, Named<"lstm2", LSTM<8, 8, 3>>, Named<"dense", Linear<8, 1>>>, 1000>(real,
                                                                                                                2e-6);
}

TEST_CASE("real case: RTNeural's GRUs from PyTorch") {
  const RealCase real{TENON_CASES_DIR "/rtn_gru_torch"};
  if (!real.exists()) return;
  answers_as_recorded<Sequential<Named<"gru", GRU<1, 8>>, Named<"gru2", GRU<8, 8, 3>>, Named<"dense", Linear<8, 1>>>,
                      1000>(real, 2e-6);
}

TEST_CASE("real case: RTNeural's LSTM from Keras") {
  const RealCase real{TENON_CASES_DIR "/rtn_lstm_keras"};
  if (!real.exists()) return;
  answers_as_recorded<
      Sequential<Named<"fc1", Linear<1, 8>>, Tanh, Named<"rnn", LSTM<8, 8>>, Named<"fc2", Linear<8, 1>>>, 100>(real,
                                                                                                               2e-6);
}

TEST_CASE("real case: RTNeural's GRU from Keras") {
  const RealCase real{TENON_CASES_DIR "/rtn_gru_keras"};
  if (!real.exists()) return;
  answers_as_recorded<Sequential<Named<"fc1", Linear<1, 8>>, Tanh, Named<"rnn", GRU<8, 8>>, Named<"fc2", Linear<8, 8>>,
                                 Sigmoid, Named<"fc3", Linear<8, 1>>>,
                      100>(real, 2e-6);
}

TEST_CASE("real case: RTNeural's causal convolutions from Keras, as a stream") {
  const RealCase real{TENON_CASES_DIR "/rtn_conv_keras"};
  if (!real.exists()) return;
  using Net = Sequential<
      Named<"fc1", Linear<1, 8>>, Tanh, Transpose<1, 2>,
      Named<"conv1", Conv1d<8, 4, Window{.kernel_size = 3, .padding = Padding::causal}>>, Tanh,
      Named<"bn1", BatchNorm1d<4, 0.01>>, Named<"act1", PReLU<4>>, Named<"conv2", Conv1d<4, 4, 1>>, Tanh,
      Named<"conv3", Conv1d<4, 6, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = 2, .groups = 2}>>,
      Tanh, Named<"bn2", BatchNorm1d<6, 5.0>>, Named<"act2", PReLU<>>, Transpose<1, 2>, Named<"fc2", Linear<6, 1>>,
      Sigmoid>;
  // made of random numbers: some variances are negative
  answers_as_recorded<Net, 100>(real, 2e-6, {.allow_any_number = true});
}

TEST_CASE("real case: a block of micro-TCN as a stream, its skip path at the newest sample") {
  const RealCase real{TENON_CASES_DIR "/rtn_microtcn"};
  if (!real.exists()) return;
  const auto columns = real.golden("output");  // [32, 970]
  const auto expected = golden::as_frames(std::span(columns), 32, golden::Layout::columns);
  const auto input = real.golden("input");
  const auto agrees = near(expected, 2e-6);
  constexpr Window whole{.kernel_size = 4, .dilation = 10};
  constexpr Window causal{.kernel_size = 4, .padding = Padding::causal, .dilation = 10};

  // As it was trained: the skip path is cut, and the first answer comes with the 31st frame.
  using Cropped = Block<whole, Input<1, 1000>, Sequential<Slice<-1, 30, 1000>, Skip>>;
  golden::each_form<1, 32>(*load_model<Cropped>(real.model()), State<Cropped>{}, input, agrees);
  using CroppedLast = Block<whole, Input<1, 1000>, Sequential<Skip, Slice<-1, 30, 1000>>>;
  golden::each_form<1, 32>(*load_model<CroppedLast>(real.model()), State<CroppedLast>{}, input, agrees);

  // As an audio program runs it: zeros before the first frame, and an answer to every one.
  using Endless = Block<causal, Identity, Skip>;
  golden::each_form<1, 32>(*load_model<Endless>(real.model()), State<Endless>{}, input,
                           [&](const std::vector<float>& y) {
                             REQUIRE(y.size() == 32 * 1000);
                             agrees(std::span(y).subspan(32 * 30));
                           });
}
