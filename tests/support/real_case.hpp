// A real case: a folder of weights and recorded answers that may not be here.
#pragma once
#include <filesystem>
#include <string>
#include <tenon/weights/safetensors.hpp>

#include "catch.hpp"

namespace weights = tenon::detail::weights;

#ifndef TENON_CASES_DIR
#define TENON_CASES_DIR "../shared/cases"  // the tests run in the project's root
#endif

namespace golden {

using namespace tenon;

struct RealCase {
  std::string folder;

  bool exists() const {
    if (std::filesystem::exists(folder)) return true;
    WARN(folder << " is not here: this real case is not tested");
    return false;
  }
  std::string model() const { return folder + "/model.safetensors"; }
  std::vector<float> golden(const std::string& name) const {
    const auto tensor = weights::read_tensor(folder + "/golden.safetensors", name);
    REQUIRE(tensor.has_value());
    return tensor->values;
  }
};

inline double largest_difference(std::span<const float> a, std::span<const float> b) {
  REQUIRE(a.size() == b.size());
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double distance = std::fabs(static_cast<double>(a[i]) - static_cast<double>(b[i]));
    if (!(distance <= largest)) largest = distance;  // NaN too
  }
  return largest;
}

}  // namespace golden
