// The same activations as Eigen's array expressions, where Eigen has them; its accuracy is its own.
#include <Eigen/Core>
#include <string>
#include <unsupported/Eigen/SpecialFunctions>

#include "elements.hpp"

namespace {

using Array = Eigen::Array<float, bench::elements, 1>;

template <class F>
void add(const char* name, F formula) {
  bench::add_elements(std::string(name) + "/Eigen", [formula](const float* from, float* to) __attribute__((noinline)) {
    const Eigen::Map<const Array, Eigen::Aligned32> x(from);
    Eigen::Map<Array, Eigen::Aligned32> y(to);
    y = formula(x);
  });
}

[[maybe_unused]] const bool added = [] {
  add("ReLU", [](const auto& x) { return x.cwiseMax(0.0f); });
  add("ReLU6", [](const auto& x) { return x.cwiseMax(0.0f).cwiseMin(6.0f); });
  add("LeakyReLU", [](const auto& x) { return x.cwiseMax(0.01f * x); });
  add("ELU", [](const auto& x) { return x.cwiseMax(x.cwiseMin(0.0f).expm1()); });
  add("GELU", [](const auto& x) { return 0.5f * x * (1.0f + (x * 0.70710678f).erf()); });
  add("GELU tanh", [](const auto& x) { return 0.5f * x * (1.0f + (x * (0.79788456f + 0.035677408f * x * x)).tanh()); });
  add("SiLU", [](const auto& x) { return x * x.logistic(); });
  add("Mish", [](const auto& x) { return x * x.exp().log1p().tanh(); });
  add("Sigmoid", [](const auto& x) { return x.logistic(); });
  add("Tanh", [](const auto& x) { return x.tanh(); });
  add("Hardtanh", [](const auto& x) { return x.cwiseMax(-1.0f).cwiseMin(1.0f); });
  add("Softplus", [](const auto& x) { return x.exp().log1p(); });
  add("Softsign", [](const auto& x) { return x / (1.0f + x.abs()); });
  return true;
}();

}  // namespace
