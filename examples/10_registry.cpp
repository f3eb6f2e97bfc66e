// A program that serves several networks, and learns from a weights file which of them it is for.
#include <cstdio>
#include <filesystem>
#include <random>
#include <tenon/tenon.hpp>

using namespace tenon;

// One architecture in three widths, and a deeper one: all take ten numbers and give five.
template <int Width>
using Policy = Sequential<Linear<10, Width>, Tanh, Linear<Width, 5>>;
using Deeper = Sequential<Linear<10, 32>, Tanh, Residual<Linear<32, 32>, Tanh>, Linear<32, 5>>;
using Policies = Registry<ForEach<Policy, 16, 32, 64>, Deeper>;

// As the second one, but for its activation: in keys and shapes there is no difference.
using Twin = Sequential<Linear<10, 32>, ReLU, Linear<32, 5>>;

template <class Net>
void save_random(const std::string& path) {
  std::mt19937 generator{1};
  std::normal_distribution<float> normal{0.0f, 0.3f};
  Parameters<Net> parameters;
  for (float& p : parameters) p = normal(generator);
  save(parameters, path);
}

/// Whichever network the file is for: one line of loading, one way to call.
bool serve(const std::string& path) {
  const auto policy = Policies::load(path);
  const Tensor<float, 10> x{0.5f, -1.0f, 2.0f};
  const Tensor<float, 5> y = policy(x);
  const std::size_t weights =
      visit(policy, []<class Net>(const Model<Net>&) { return parameter_count<Net>; });  // where types matter
  std::printf("network %d, of %zu weights: %.3f %.3f %.3f %.3f %.3f\n", policy.index(), weights, double{y[0]},
              double{y[1]}, double{y[2]}, double{y[3]}, double{y[4]});
  return y[0] - y[0] == 0;
}

int main() {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("tenon-" + std::to_string(std::random_device{}()) + ".safetensors"))
          .string();
  bool good = true;
  save_random<Policy<64>>(path);
  good &= serve(path);
  save_random<Deeper>(path);
  good &= serve(path);

  // Files that save wrote carry the network's fingerprint: what has the same shapes is not taken for the same.
  save_random<Twin>(path);
  bool refused = false;
  try {
    serve(path);
  } catch (const load_error& error) {
    refused = true;
    std::printf("%s\n", error.what());
  }
  std::filesystem::remove(path);
  std::printf("A value is %zu bytes, that of the largest Model and an index; nothing of it is on the heap.\n",
              sizeof(Policies::Value<>));
  return good && refused ? 0 : 1;
}
