// The probe of a file is replayed when a model is loaded: every output, every number.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/model/model.hpp>
#include <tenon/weights/load.hpp>
#include <vector>

#include "../../support/catch.hpp"
#include "files.hpp"

namespace weights = tenon::detail::weights;

using namespace weights_test;
using namespace tenon;

namespace {

using Heads = Sequential<Parallel<Linear<2, 3>, Linear<4, 3>>, Branch<Sequential<Add, Tanh>, Concat>>;

Parameters<Heads> pattern() {
  Parameters<Heads> parameters;
  int next = 0;
  for (float& p : parameters) p = static_cast<float>((next += 7) % 11 - 5) * 0.25f;
  return parameters;
}

/// A file with these outputs as its probe's, and what load_model says to it.
std::string loading(const std::vector<float>& sums, const std::vector<float>& both, const std::string& prefix = {}) {
  const Folder folder;
  const std::string path = folder / "net.safetensors";
  const auto parameters = pattern();
  const float a[]{0.5f, -1}, b[]{1, 2, -3, 0.25f};
  auto slots = detail::slots_of<weights::ConstSlot, Heads>(parameters.values);
  const auto size = [](const std::vector<float>& y) { return static_cast<std::int64_t>(y.size()); };
  slots.push_back({"tenon.probe.input.0", {2}, a});
  slots.push_back({"tenon.probe.input.1", {4}, b});
  slots.push_back({"tenon.probe.output.0", {size(sums)}, sums.data()});
  slots.push_back({"tenon.probe.output.1", {size(both)}, both.data()});
  for (weights::ConstSlot& slot : slots) slot.key = prefix + slot.key;
  weights::save(path, slots);
  return words_of<load_error>([&] { (void)load_model<Heads>(path, {.prefix = prefix}); }, path);
}

struct Answers {
  std::vector<float> sums, both;
};
Answers answers() {
  const auto [sums, both] = Model<Heads>{pattern()}(Tensor<float, 2>{0.5f, -1}, Tensor<float, 4>{1, 2, -3, 0.25f});
  return {std::vector<float>(sums.begin(), sums.end()), std::vector<float>(both.begin(), both.end())};
}

}  // namespace

TEST_CASE("a probe that the model answers is passed, one that it does not is told") {
  const auto [sums, both] = answers();
  CHECK(loading(sums, both) == "");
  CHECK(loading(sums, both, "net.") == "");
  std::vector<float> other = sums;
  other[2] += 0.5f;
  CHECK(loading(other, both)
            .starts_with("FILE: the weights fit, but the probe does not: for the input that the file "
                         "carries, output 0 is\n  ["));
  CHECK(loading(other, both, "net.").find("output 0 is") != std::string::npos);
  other = both;
  other[5] += 0.5f;
  CHECK(loading(sums, other).find("output 1 is") != std::string::npos);
}

TEST_CASE("a probe is as exact as sums in another order are") {
  const auto [sums, both] = answers();
  float largest = 0;
  for (const float y : both) largest = std::max(largest, std::abs(y));
  std::vector<float> other = both;
  other[0] += 1e-4f * largest;
  CHECK(loading(sums, other) == "");
  other[0] = both[0] + 4e-4f * largest;
  CHECK(loading(sums, other).find("output 1 is") != std::string::npos);
}

TEST_CASE("a probe of other sizes, or of no numbers, is no answer") {
  const auto [sums, both] = answers();
  CHECK(loading(both, both) == "FILE: tenon.probe.output.0 has 6 numbers where the network has 3");
  std::vector<float> none = sums;
  none[1] = std::numeric_limits<float>::quiet_NaN();
  CHECK(loading(none, both).find("output 0 is") != std::string::npos);
  none[1] = std::numeric_limits<float>::infinity();
  CHECK(loading(none, both).find("output 0 is") != std::string::npos);
}
