// An agent of reinforcement learning with two heads, a policy and a value, under Stable-Baselines3's names.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <tenon/report/summary.hpp>
#include <tenon/tenon.hpp>
using namespace tenon;

using Tower = Sequential<Linear<24, 64>, Tanh, Linear<64, 64>, Tanh>;
using Actor = Sequential<Named<"mlp_extractor.policy_net", Tower>, Named<"action_net", Linear<64, 4>>>;
using Critic = Sequential<Named<"mlp_extractor.value_net", Tower>, Named<"value_net", Linear<64, 1>>>;
using Agent = Branch<Actor, Critic>;  // both look at one observation: 14 numbers of the body, 10 of a lidar

/// Random parameters as nn.Linear draws them, for where no trained ones are.
template <class Net>
Parameters<Net> random_parameters() {
  Parameters<Net> parameters;
  std::mt19937 engine{1};
  for (float& p : parameters) p = std::uniform_real_distribution{-0.125f, 0.125f}(engine);
  return parameters;
}

/// The largest distance of a from b; infinite where one is NaN.
float distance(const auto& a, const auto& b) {
  float largest = 0;
  for (std::size_t i = 0; i < b.size(); ++i) {
    const float d = std::fabs(a[i] - b[i]);
    largest = d <= largest ? largest : d > largest ? d : INFINITY;
  }
  return largest;
}

/// Every observation that came with the weights, against PyTorch's actions and values.
bool same_as_pytorch(const Model<Agent>& agent, const std::string& file) {
  const auto observations = weights::read_tensor(file, "input").value();
  const auto actions = weights::read_tensor(file, "output").value();
  const auto values = weights::read_tensor(file, "value").value();
  std::vector<float> action(actions.values.size()), value(values.values.size());
  const bool ran = agent.batch(observations.values, action, value);
  const float off = std::max(distance(action, actions.values), distance(value, values.values));
  std::printf("%zu observations, at most %.0e from PyTorch\n", value.size(), double{off});
  return ran && off < 2e-5f;
}

int main() {
  try {
    // BipedalWalker-v3, trained by DLR-RM/rl-trained-agents: not part of this project.
    const std::filesystem::path trained = TENON_EXAMPLES_DIR "/../../shared/cases/rl_bipedal_tanh64";
    const std::filesystem::path random = std::filesystem::temp_directory_path() / "tenon_actor_critic.safetensors";
    const bool is_trained = exists(trained / "model.safetensors");
    if (!is_trained) save(random_parameters<Agent>(), random.string());
    const std::string file = is_trained ? (trained / "model.safetensors").string() : random.string();
    std::printf("Weights: %s\n",
                is_trained ? "BipedalWalker-v3, trained with PPO" : "random: no trained ones are here");

    const Model<Agent> agent{load<Agent>(file)};
    // In the robot only the actor runs: it takes its part of the same file, which says that it is the whole agent's where
    // `save` wrote it.
    const Model<Actor> actor{load<Actor>(file, {.allow_unexpected = true, .allow_other_fingerprint = true})};
    if (!is_trained) remove(random);

    Tensor<float, 24> observation{};
    observation.fill(0.5f);
    const auto [action, value] = agent(observation);  // Tensor<float, 4>, Tensor<float, 1>
    std::printf("Torques of hips and knees: %+.3f %+.3f %+.3f %+.3f\n", double{action[0]}, double{action[1]},
                double{action[2]}, double{action[3]});
    std::printf("Worth of this state: %+.3f\n", double{value[0]});

    // Not to the bit: the agent computes both towers' first layers as one, and may sum in another order.
    const bool alone = distance(actor(observation), action) < 1e-5f;
    std::printf("The actor alone answers the same: %s\n", alone ? "yes" : "NO");
    const bool same = !is_trained || same_as_pytorch(agent, (trained / "golden.safetensors").string());
    std::printf("\n%s", summary<Agent>().c_str());
    return alone && same ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
