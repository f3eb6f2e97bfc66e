// Real networks, trained by others: within their cards' tolerances, and exactly their count of right answers.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>

#include <algorithm>

#include "../support/golden.hpp"
#include "../support/real_case.hpp"

using namespace tenon;
using golden::largest_difference;
using golden::RealCase;

namespace {

template <int In, int Hidden, class Activation>
using Tower = Sequential<Linear<In, Hidden>, Activation, Linear<Hidden, Hidden>, Activation>;

/// An actor and a critic on one observation, under Stable-Baselines3's names.
template <int In, int Hidden, int Actions, class Activation>
using ActorCritic = Branch<
    Sequential<Named<"mlp_extractor.policy_net", Tower<In, Hidden, Activation>>,
               Named<"action_net", Linear<Hidden, Actions>>>,
    Sequential<Named<"mlp_extractor.value_net", Tower<In, Hidden, Activation>>, Named<"value_net", Linear<Hidden, 1>>>>;

template <class Net>
void acts_as_recorded(const RealCase& real, double action_tolerance, double value_tolerance) {
  const auto model = load_model<Net>(real.model());
  const auto in = real.golden("input"), action = real.golden("output"), value = real.golden("value");
  std::vector<float> my_action(action.size()), my_value(value.size());
  REQUIRE(model->batch(in, my_action, my_value));
  CHECK(largest_difference(my_action, action) <= action_tolerance);
  CHECK(largest_difference(my_value, value) <= value_tolerance);
  constexpr std::size_t features = static_cast<std::size_t>(input_shape<Net>.size());
  constexpr std::size_t actions = static_cast<std::size_t>(output_shape<Net, 0>.size());
  for (std::size_t s = 0; s < value.size(); ++s)
    REQUIRE(model->try_run(std::span(in).subspan(s * features, features),
                           std::span(my_action).subspan(s * actions, actions), std::span(my_value).subspan(s, 1)));
  CHECK(largest_difference(my_action, action) <= action_tolerance);
  CHECK(largest_difference(my_value, value) <= value_tolerance);
}

}  // namespace

TEST_CASE("real case: sklearn's digits") {
  const RealCase real{TENON_CASES_DIR "/digits_mlp_sklearn"};
  if (!real.exists()) return;
  using Logits = Sequential<Linear<64, 64>, ReLU, Linear<64, 32>, ReLU, Linear<32, 10>>;
  using Net = Sequential<Linear<64, 64>, ReLU, Linear<64, 32>, ReLU, Linear<32, 10>, Softmax<>>;
  const Model<Logits> logits{load<Logits>(real.model())};
  const Model<Net> model{load<Net>(real.model())};
  const auto in = real.golden("input"), label = real.golden("label");
  std::vector<float> my_logits(label.size() * 10), out(label.size() * 10);
  REQUIRE(logits.batch(in, my_logits));
  REQUIRE(model.batch(in, out));
  CHECK(largest_difference(my_logits, real.golden("logits")) <= 1e-4);
  CHECK(largest_difference(out, real.golden("output")) <= 1e-5);
  int right = 0;
  for (std::size_t s = 0; s < label.size(); ++s) {
    const auto first = out.begin() + static_cast<std::ptrdiff_t>(10 * s);
    right += std::max_element(first, first + 10) - first == static_cast<std::ptrdiff_t>(label[s]) ? 1 : 0;
  }
  CHECK(right == 528);
}

TEST_CASE("real case: a bipedal walker's actor and critic") {
  const RealCase real{TENON_CASES_DIR "/rl_bipedal_tanh64"};
  if (!real.exists()) return;
  acts_as_recorded<ActorCritic<24, 64, 4, Tanh>>(real, 2e-5, 2e-5);
  // a part of the file: the actor's first layers, under their prefix
  const auto tower = load<Named<"policy_net", Tower<24, 64, Tanh>>>(
      real.model(), {.prefix = "mlp_extractor.", .allow_unexpected = true});
  const auto all = load<ActorCritic<24, 64, 4, Tanh>>(real.model());
  CHECK(proof::same_bits(get<"policy_net.0.weight">(tower), get<"mlp_extractor.policy_net.0.weight">(all)));
}

TEST_CASE("real case: Walker2D's actor and critic") {
  const RealCase real{TENON_CASES_DIR "/rl_walker2d_relu256"};
  if (!real.exists()) return;
  acts_as_recorded<ActorCritic<23, 256, 6, ReLU>>(real, 1e-5, 3e-5);
}
