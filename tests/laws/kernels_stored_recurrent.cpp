// Weights::bf16: a recurrent model is that of the rounded parameters, whole and frame by frame.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/kernel_networks.hpp"
#include "../support/proof.hpp"

using namespace tenon;

namespace {

constexpr Options bf16{.weights = Weights::bf16};

}  // namespace

TEST_CASE("bf16: recurrent layers") { proof::hold_in_every_form<bf16>(networks::kernels::Recurrents{}); }

TEST_CASE("bf16: frame by frame") {
  using Net = Sequential<LSTM<3, 17>, Linear<17, 4>>;
  using Whole = Sequential<Input<6, 3>, Net>;
  const auto p = proof::random_parameters<Whole>(2);
  Parameters<Net> frames;
  std::copy(p->begin(), p->end(), frames.begin());
  const Model<Net, bf16> model(frames);
  Tensor<float, 6, 3> x;
  proof::fill(x, 4);
  const auto truth = oracle::run<Whole>(as_stored<Weights::bf16>(*p), {std::span<const float>(x.data(), x.size())});
  State<Net> state;
  std::vector<float> answers;
  for (int t = 0; t < 6; ++t) {
    const auto y = model.step(std::span<const float, 3>(x.data() + 3 * t, 3), state);
    answers.insert(answers.end(), y.begin(), y.end());
  }
  proof::within(truth[0], answers, "steps");
}

TEST_CASE("bf16: half the bytes of a recurrent model") {
  using Net = Sequential<LSTM<100, 100>, GRU<100, 64>>;
  CHECK(sizeof(Model<Net, bf16>) < sizeof(Model<Net>) * 53 / 100);
}
