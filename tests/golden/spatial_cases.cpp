// Real networks of convolutions, trained by others: within their cards' tolerances.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/softmax.hpp>
#include <tenon/kernels/winograd.hpp>

#include <algorithm>

#include "../support/real_network.hpp"

using namespace tenon;
using golden::answers_as_recorded;
using golden::RealCase;

TEST_CASE("real case: Burn's MNIST network") {
  const RealCase real{TENON_CASES_DIR "/mnist_cnn_burn"};
  if (!real.exists()) return;
  using Net = Sequential<Input<1, 28, 28>, Named<"conv1", Conv2d<1, 8, 3>>, ReLU, Named<"conv2", Conv2d<8, 16, 3>>,
                         ReLU, Named<"conv3", Conv2d<16, 24, 3>>, ReLU, Named<"norm1", BatchNorm2d<24>>, Flatten,
                         Named<"fc1", Linear<11616, 32>>, ReLU, Named<"fc2", Linear<32, 10>>,
                         Named<"norm2", BatchNorm1d<10>>, LogSoftmax<>>;
  const auto y = answers_as_recorded<Net>(real, 1e-4);
  const auto expected = real.golden("output"), label = real.golden("label");
  int right = 0, theirs = 0;
  for (std::size_t s = 0; s < label.size(); ++s) {
    const auto largest = [&](const std::vector<float>& all) {
      const auto first = all.begin() + static_cast<std::ptrdiff_t>(10 * s);
      return std::max_element(first, first + 10) - first == static_cast<std::ptrdiff_t>(label[s]) ? 1 : 0;
    };
    right += largest(y);
    theirs += largest(expected);
  }
  CHECK(right == theirs);
}

TEST_CASE("real case: MLPerf Tiny's autoencoder of a toy car's sounds") {
  const RealCase real{TENON_CASES_DIR "/mlperf_ad_autoencoder"};
  if (!real.exists()) return;
  using Net = Sequential<Linear<640, 128>, BatchNorm1d<128, 1e-3>, ReLU, Linear<128, 128>, BatchNorm1d<128, 1e-3>, ReLU,
                         Linear<128, 128>, BatchNorm1d<128, 1e-3>, ReLU, Linear<128, 128>, BatchNorm1d<128, 1e-3>, ReLU,
                         Linear<128, 8>, BatchNorm1d<8, 1e-3>, ReLU, Linear<8, 128>, BatchNorm1d<128, 1e-3>, ReLU,
                         Linear<128, 128>, BatchNorm1d<128, 1e-3>, ReLU, Linear<128, 128>, BatchNorm1d<128, 1e-3>, ReLU,
                         Linear<128, 128>, BatchNorm1d<128, 1e-3>, ReLU, Linear<128, 640>>;
  const auto y = answers_as_recorded<Net>(real, 2e-2);
  const auto x = real.golden("input"), expected = real.golden("output");
  double squares = 0, score = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    const auto square = [](float a, float b) {
      const double d = static_cast<double>(a) - static_cast<double>(b);
      return d * d;
    };
    squares += square(y[i], expected[i]);
    score += square(y[i], x[i]);
  }
  const auto count = static_cast<double>(y.size());
  CHECK(std::sqrt(squares / count) <= 1e-3);
  CHECK(std::fabs(score / count - 9.49129) <= 1e-4);
}

TEST_CASE("real case: RTNeural's Conv2d") {
  const RealCase real{TENON_CASES_DIR "/rtn_conv2d"};
  if (!real.exists()) return;
  using Net = Sequential<Input<1, 50, 23>, Named<"conv1", Conv2d<1, 2, Window{.kernel_size = 5, .dilation = {2, 1}}>>,
                         Named<"bn1", BatchNorm2d<2, 5.0>>, ReLU,
                         Named<"conv2", Conv2d<2, 3,
                                               Window{.kernel_size = {4, 3},
                                                      .stride = {1, 2},
                                                      .padding = {.top = 1, .bottom = 2, .left = 1, .right = 1}}>>,
                         Named<"bn2", BatchNorm2d<3, 0.01>>,
                         Named<"conv3", Conv2d<3, 1, Window{.kernel_size = {2, 3}, .dilation = {3, 1}}>>>;
  answers_as_recorded<Net>(real, 2e-6);
}

TEST_CASE("real case: RTNeural's convolutions with long kernels") {
  const RealCase real{TENON_CASES_DIR "/rtn_conv_stateless"};
  if (!real.exists()) return;
  using Net =
      Sequential<Input<1, 128>, Named<"conv1", Conv1d<1, 12, 65>>, Named<"act1", PReLU<12>>,
                 Named<"bn1", BatchNorm1d<12, 0.01>>, Named<"conv2", Conv1d<12, 8, 33>>, Named<"act2", PReLU<8>>,
                 Named<"bn2", BatchNorm1d<8, 0.01>>, Named<"conv3", Conv1d<8, 4, 13>>, Named<"act3", PReLU<4>>,
                 Named<"bn3", BatchNorm1d<4, 0.01>>, Named<"conv4", Conv1d<4, 1, 5>>, Tanh>;
  answers_as_recorded<Net>(real, 2e-6);
}

TEST_CASE("real case: RTNeural's single Conv1d and ConvTranspose1d layers") {
  const RealCase real{TENON_CASES_DIR "/rtn_conv1d_torch"};
  if (!real.exists()) return;
  const auto holds = [&]<class L>(const std::string& name, const L*) {
    INFO(name);
    answers_as_recorded<L>(real, 2e-6, "input_" + name, "output_" + name,
                           {.prefix = name + ".", .allow_unexpected = true});
  };
  using golden::Shaped;
  holds("plain", static_cast<Shaped<Conv1d<1, 12, 5>, 1, 1000>*>(nullptr));
  holds("stride3", static_cast<Shaped<Conv1d<1, 12, Window{.kernel_size = 5, .stride = 3}>, 1, 1000>*>(nullptr));
  holds("groups3", static_cast<Shaped<Conv1d<6, 3, Window{.kernel_size = 3, .groups = 3}>, 6, 500>*>(nullptr));
  holds("groups3_dil10",
        static_cast<Shaped<Conv1d<6, 3, Window{.kernel_size = 4, .dilation = 10, .groups = 3}>, 6, 500>*>(nullptr));
  holds("depthwise1", static_cast<Shaped<Conv1d<6, 6, Window{.kernel_size = 1, .groups = 6}>, 6, 500>*>(nullptr));
  holds("transpose",
        static_cast<Shaped<ConvTranspose1d<4, 15, Window{.kernel_size = 5, .stride = 3, .padding = {3}}>, 4, 100>*>(
            nullptr));
}

TEST_CASE("real case: RTNeural's causal convolutions from Keras") {
  const RealCase real{TENON_CASES_DIR "/rtn_conv_keras"};
  if (!real.exists()) return;
  using Net = Sequential<
      Input<100, 1>, Named<"fc1", Linear<1, 8>>, Tanh, Transpose<1, 2>,
      Named<"conv1", Conv1d<8, 4, Window{.kernel_size = 3, .padding = Padding::causal}>>, Tanh,
      Named<"bn1", BatchNorm1d<4, 0.01>>, Named<"act1", PReLU<4>>, Named<"conv2", Conv1d<4, 4, 1>>, Tanh,
      Named<"conv3", Conv1d<4, 6, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = 2, .groups = 2}>>,
      Tanh, Named<"bn2", BatchNorm1d<6, 5.0>>, Named<"act2", PReLU<>>, Transpose<1, 2>, Named<"fc2", Linear<6, 1>>,
      Sigmoid>;
  // made of random numbers: some variances are negative
  answers_as_recorded<Net>(real, 2e-6, "input", "output", {.allow_any_number = true});
}

TEST_CASE("real case: a block of micro-TCN, its skip path cropped to the newest samples") {
  const RealCase real{TENON_CASES_DIR "/rtn_microtcn"};
  if (!real.exists()) return;
  using Long = Sequential<Named<"conv1", Conv1d<1, 32, Window{.kernel_size = 4, .dilation = 10}, Bias::no>>,
                          Named<"bn", BatchNorm1d<32>>, Named<"relu", PReLU<32>>>;
  using Skip = Named<"res", Conv1d<1, 32, 1, Bias::no>>;
  using Crop = Slice<-1, 30, 1000>;
  answers_as_recorded<Module<Input<1, 1000>, Branch<Long, Sequential<Crop, Skip>>, Add>>(real, 2e-6);
  answers_as_recorded<Module<Input<1, 1000>, Branch<Long, Sequential<Skip, Crop>>, Add>>(real, 2e-6);
}
