// A program of a stranger: it saves weights, loads them and runs a network.
#include <cstdio>
#include <filesystem>
#include <string>
#include <tenon/tenon.hpp>

using Policy = tenon::Sequential<tenon::Linear<10, 20>, tenon::ReLU, tenon::Linear<20, 5>>;

// Implicitly narrowing, on purpose: it compiles only as long as Tenon's own warnings stay its own.
int narrowed(double value) { return value; }

int main(int, char** arguments) {
  tenon::Parameters<Policy> parameters{};
  for (float& value : parameters) value = 0.125F;
  const std::string path = std::string{arguments[0]} + ".safetensors";
  tenon::save(parameters, path);
  const tenon::Model<Policy> policy{tenon::load<Policy>(path)};
  std::filesystem::remove(path);

  tenon::Tensor<float, 10> x{};
  x[0] = 1;
  const tenon::Tensor<float, 5> y = policy(x);
  const float expected = 20 * 0.25F * 0.125F + 0.125F;
  std::printf("%g, expected %g\n", static_cast<double>(y[0]), static_cast<double>(expected));
  return y[0] == expected && narrowed(0.5) == 0 ? 0 : 1;
}
