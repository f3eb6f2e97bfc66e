// The laws of a stream's calls: states given and taken, wrong lengths, many threads, constant expressions, Math::fast.
#include <thread>

#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/stream_networks.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

namespace {

using Open = Sequential<Named<"lstm", LSTM<3, 7, 2>>, Named<"head", Linear<7, 2>>>;
using Stated = Sequential<Input<8, 3>, Named<"lstm", LSTM<3, 7, 2>>, Named<"head", Linear<7, 2>>>;
using Half = Sequential<Conv1d<2, 3, Window{.kernel_size = 2, .stride = 2}>, ReLU>;

static_assert(input_shape<Open> == Shape{any, 3} && receptive_field<Open> == unbounded);
static_assert(receptive_field<Dilated> == 1 + 2 * (1 + 2 + 4) && receptive_field<Half> == 2);
static_assert(receptive_field<Strided> == 3 + 2 * 3 && receptive_field<Plain> == 1);
static_assert(state_bytes<Plain> <= 192 && sizeof(State<Open>) == state_bytes<Open>);
static_assert(std::is_same_v<decltype(std::declval<Model<Half>>().step(std::declval<Tensor<float, 2>>(),
                                                                       std::declval<State<Half>&>())),
                             std::optional<Tensor<float, 3>>>);

HiddenState<Stated> some_states() {
  HiddenState<Stated> hidden;
  proof::fill(hidden, 5, 0.5f);
  return hidden;
}

/// In a function of its own, so that its memory is what was filled.
[[gnu::noinline]] Tensor<float, 8, 2> answer(const Model<Stated>& model, const Tensor<float, 8, 3>& x,
                                             HiddenState<Stated>& hidden) {
  return model(x, hidden);
}

}  // namespace

TEST_CASE("a call from given states computes with nothing that nobody wrote") {
  const Model<Stated> model{*proof::random_parameters<Stated>(3)};
  Tensor<float, 8, 3> x;
  proof::fill(x, 4);
  Tensor<float, 8, 2> expected;
  int raised = 0;
  for (const proof::Filling& filling : proof::fillings) {
    HiddenState<Stated> hidden = some_states();
    proof::fill_stack(filling.word);
    proof::clear_exceptions();
    const auto y = answer(model, x, hidden);
    const int now = proof::exceptions();
    if (filling.word == 0) expected = y, raised = now;
    INFO(filling.name);
    REQUIRE(proof::same_bits(y, expected));
    REQUIRE(proof::same_exceptions(now, raised));
  }
}

TEST_CASE("states are given and taken: at once and frame by frame") {
  const auto parameters = proof::random_parameters<Stated>(3);
  const Model<Stated> model{*parameters};
  Tensor<float, 8, 3> x;
  proof::fill(x, 4);
  HiddenState<Stated> hidden = some_states();
  REQUIRE(get<"lstm.h">(hidden).shape == Shape{2, 7});
  const auto y = model(x, hidden);
  REQUIRE_FALSE(y == model(x));

  State<Stated> state{some_states()};
  for (int t = 0; t < 8; ++t) {
    const auto frame = model.step(std::span<const float, 3>(x.data() + 3 * t, 3), state);
    for (int k = 0; k < 2; ++k) REQUIRE(std::fabs(frame[k] - y(t, k)) <= 1e-6f);
  }
  const HiddenState<Stated> after = state.hidden();
  REQUIRE(proof::same_bits(after, hidden));
  state.reset();
  REQUIRE(proof::same_bits(state.hidden(), some_states()));
}

TEST_CASE("a sequence of a length that is stated nowhere") {
  Parameters<Open> parameters;
  proof::fill(parameters, 6, 0.4f);
  const Model<Open> model{parameters};
  Parameters<Stated> same;
  std::copy(parameters.begin(), parameters.end(), same.begin());
  const Model<Stated> stated{same};
  Tensor<float, 8, 3> x;
  proof::fill(x, 4);
  const auto y = model(x), expected = stated(x);
  for (std::size_t i = 0; i < y.size(); ++i) REQUIRE(std::fabs(y[i] - expected[i]) <= 1e-6f);
  std::vector<float> z(16, 7.0f);
  REQUIRE(model.try_run(std::span<const float>(x.begin(), x.end()), z));
  REQUIRE(proof::same_bits(z, std::span<const float>(y.begin(), y.end())));
  REQUIRE_FALSE(model.try_run(std::span<const float>(x.begin(), 23), z));
  REQUIRE_FALSE(model.try_run(std::span<const float>(x.begin(), 23), std::span(z).first(14)));
  State<Open> state;
  const auto block = model.process(x, state);
  REQUIRE(proof::same_bits(std::span<const float>(block.begin(), block.end()), z));

  HiddenState<Open> hidden;
  HiddenState<Stated> as_stated = some_states();
  std::copy(as_stated.begin(), as_stated.end(), hidden.begin());
  REQUIRE_FALSE(model(x, hidden) == y);
  stated(x, as_stated);
  REQUIRE(proof::same_bits(hidden, as_stated));
}

TEST_CASE("windows over a sequence of a length that is stated nowhere") {
  using Windows = Sequential<Conv1d<2, 3, Window{.kernel_size = 3, .stride = 2}>, Tanh>;
  using Whole = Sequential<Input<2, 9>, Windows>;
  const auto same = proof::random_parameters<Whole>(12);
  Parameters<Windows> parameters;
  std::copy(same->begin(), same->end(), parameters.begin());
  const Model<Windows> model{parameters};
  Tensor<float, 2, 9> x;
  proof::fill(x, 13);
  const Tensor<float, 3, 4> y = model(x), expected = Model<Whole>{*same}(x);
  for (std::size_t i = 0; i < y.size(); ++i) REQUIRE(std::fabs(y[i] - expected[i]) <= 1e-6f);
}

TEST_CASE("process refuses a wrong length and touches nothing") {
  const auto parameters =
      proof::random_parameters<Sequential<Input<2, 9>, Conv1d<2, 3, Window{.kernel_size = 2, .stride = 2}>, ReLU>>(7);
  Parameters<Half> p;
  std::copy(parameters->begin(), parameters->end(), p.begin());
  const Model<Half> model{p};
  State<Half> state, untouched;
  std::vector<float> x(10), y(6, 7.0f);
  proof::fill(x, 11);
  REQUIRE_FALSE(model.process(std::span(x).first(9), y, state));
  REQUIRE_FALSE(model.process(std::span(x).first(8), std::span(y).first(5), state));
  REQUIRE_FALSE(model.process(x, std::span(y).first(3), state));
  REQUIRE(y == std::vector<float>(6, 7.0f));
  REQUIRE(model.process(std::span(x).first(0), std::span(y).first(0), state) == std::size_t{0});
  REQUIRE(model.process(x, y, state) == std::size_t{2});
  std::vector<float> z(6);
  REQUIRE(model.process(x, z, untouched) == std::size_t{2});
  REQUIRE(proof::same_bits(y, z));
  REQUIRE(model.process(std::span(x).first(2), std::span(y).first(3), state) == std::size_t{1});
}

TEST_CASE("eight threads, each with its state, get the same bits from one model") {
  const auto parameters = proof::random_parameters<Lstm>(8);
  const Model<Lstm> model{*parameters};
  const auto run = [&] {
    State<Lstm> state;
    std::vector<float> out;
    for (int t = 0; t < 2000; ++t) out.push_back(model.step(static_cast<float>(t % 17) / 17.0f, state)[0]);
    return out;
  };
  const std::vector<float> expected = run();
  std::atomic<int> different{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      if (!proof::same_bits(run(), expected)) ++different;
    });
  for (std::thread& thread : threads) thread.join();
  REQUIRE(different == 0);
}

namespace {
template <class Net>
constexpr auto third_answer(const Model<Net>& model) {
  State<Net> state;
  typename std::remove_cvref_t<decltype(model.step(0.0f, state))> y{};
  for (int t = 0; t < 3; ++t) y = model.step(0.5f - 0.3f * static_cast<float>(t), state);
  return y;
}
template <class Net>
void steps_in_constant_expressions() {
  static constexpr Model<Net> model{[] {
    Parameters<Net> p;
    int i = 0;
    for (float& w : p) w = static_cast<float>(++i * 7 % 11 - 5) / 12.0f;
    return p;
  }()};
  constexpr auto expected = third_answer(model);
  const auto actual = third_answer(model);
#if defined(__FAST_MATH__)
  for (std::size_t i = 0; i < actual.size(); ++i) REQUIRE(std::fabs(actual[i] - expected[i]) <= 1e-5f);
#else
  REQUIRE(proof::same_bits(actual, expected));
#endif
}
}  // namespace

TEST_CASE("steps in constant expressions give the vectors' bits") {
  steps_in_constant_expressions<Sequential<LSTM<1, 5>, Linear<5, 2>>>();
  steps_in_constant_expressions<Sequential<GRU<1, 5, Recurrent{.reset_after = false}>, Linear<5, 2>>>();
  steps_in_constant_expressions<Sequential<Causal<1, 5, 3>, Tanh, Causal<5, 9, 2, 2>>>();
}

TEST_CASE("Math::fast reaches into recurrent layers") {
  const auto parameters = proof::random_parameters<Gru>(9);
  const Model<Gru> model{*parameters};
  const Model<Gru, Options{.math = Math::fast}> fast{*parameters};
  State<Gru> a, b;
  float largest = 0;
  for (int t = 0; t < 50; ++t) {
    const float x = static_cast<float>(t % 7) / 7.0f;
    largest = std::fmax(largest, std::fabs(model.step(x, a)[0] - fast.step(x, b)[0]));
  }
  REQUIRE(largest > 1e-7f);
  REQUIRE(largest < 2e-3f);
}
