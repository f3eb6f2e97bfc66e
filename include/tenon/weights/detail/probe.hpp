// The bodies of probes.
#pragma once
#include <cmath>
#include <cstdio>
#include <tenon/weights/safetensors.hpp>

namespace tenon::detail::weights {

inline std::string first_numbers(std::span<const float> values) {
  std::string text = "[";
  for (std::size_t i = 0; i < values.size() && i < 12; ++i) {
    char number[32];
    std::snprintf(number, sizeof number, "%s%.6g", i > 0 ? ", " : "", static_cast<double>(values[i]));
    text += number;
  }
  return text + (values.size() > 12 ? ", ...]" : "]");
}

void compare_probe(const std::string& path, int output, std::span<const float> expected,
                   std::span<const float> actual) {
  float largest = 0;
  for (const float e : expected)
    if (std::isfinite(e)) largest = std::fmax(largest, std::fabs(e));
  const float tolerance = std::fmax(2e-4f * largest, 1e-6f);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const bool same = expected[i] == actual[i] || std::fabs(expected[i] - actual[i]) <= tolerance ||
                      (std::isnan(expected[i]) && std::isnan(actual[i]));
    if (!same)
      throw load_error(
          path + ": the weights fit, but the probe does not: for the input that the file carries, output " +
          std::to_string(output) + " is\n  " + first_numbers(actual) + "\nwhere PyTorch computed\n  " +
          first_numbers(expected) +
          "\nAn activation, an eps, a padding or the order of the layers differs from the trained network.");
  }
}

std::optional<std::vector<float>> read_probe(const std::string& path, const std::string& name, std::size_t size) {
  auto tensor = read_tensor(path, name);
  if (!tensor) return std::nullopt;
  if (size > 0 && tensor->values.size() != size)
    throw load_error(path + ": " + name + " has " + std::to_string(tensor->values.size()) +
                     " numbers where the network has " + std::to_string(size));
  return std::move(tensor->values);
}

}  // namespace tenon::detail::weights
