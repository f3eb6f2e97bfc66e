// Real weights files of other projects, where they are at hand: each is read whole.
#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "../../support/catch.hpp"
#include "files.hpp"

namespace weights = tenon::detail::weights;

#ifndef TENON_CASES_DIR
#define TENON_CASES_DIR "../shared/cases"  // the tests run in the project's root
#endif

using namespace weights_test;

TEST_CASE("every real file is read, and its numbers are finite") {
  namespace fs = std::filesystem;
  const fs::path folder(TENON_CASES_DIR);
  if (!fs::is_directory(folder)) {
    WARN("the folder of real cases is absent: no real file is read");
    return;
  }
  std::size_t files = 0, tensors = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const fs::path path = entry.path() / "model.safetensors";
    if (!fs::is_regular_file(path)) continue;
    INFO(path.string());
    ++files;
    bool finite = true;
    std::size_t bytes = 0;
    for (const weights::TensorData& tensor : weights::read_all(path.string())) {
      ++tensors;
      bytes += tensor.values.size() * (tensor.dtype == "F32" ? 4 : 8);
      for (const float value : tensor.values)
        finite = finite && (std::bit_cast<std::uint32_t>(value) & 0x7f800000u) != 0x7f800000u;
    }
    CHECK(finite);
    CHECK(bytes < fs::file_size(path));
    CHECK(bytes + 8 > fs::file_size(path) / 8);  // the numbers, not only the header, were counted
  }
  CHECK(files > 0);
  CHECK(tensors > files);
}

TEST_CASE("a real file of another writer loads as a network, its counters skipped") {
  const std::string path = (std::filesystem::path(TENON_CASES_DIR) / "mnist_cnn_burn/model.safetensors").string();
  if (!std::filesystem::exists(path)) {
    WARN("mnist_cnn_burn is absent: not tested");
    return;
  }
  const Network network{{"conv1.weight", {8, 1, 3, 3}},   {"conv1.bias", {8}},
                        {"conv2.weight", {16, 8, 3, 3}},  {"conv2.bias", {16}},
                        {"conv3.weight", {24, 16, 3, 3}}, {"conv3.bias", {24}},
                        {"norm1.weight", {24}},           {"norm1.bias", {24}},
                        {"norm1.running_mean", {24}},     {"norm1.running_var", {24}},
                        {"fc1.weight", {32, 11616}},      {"fc1.bias", {32}},
                        {"fc2.weight", {10, 32}},         {"fc2.bias", {10}},
                        {"norm2.weight", {10}},           {"norm2.bias", {10}},
                        {"norm2.running_mean", {10}},     {"norm2.running_var", {10}}};
  CHECK(refusal(path, network) == "");
  CHECK_FALSE(network.untouched());
}

TEST_CASE("an actor loads from a file that also holds its critic, and its missing head is named") {
  const std::string path = (std::filesystem::path(TENON_CASES_DIR) / "rl_bipedal_tanh64/model.safetensors").string();
  if (!std::filesystem::exists(path)) {
    WARN("rl_bipedal_tanh64 is absent: not tested");
    return;
  }
  const Network tower{{"0.weight", {64, 24}}, {"0.bias", {64}}, {"2.weight", {64, 64}}, {"2.bias", {64}}};
  CHECK(refusal(path, tower, {.prefix = "mlp_extractor.policy_net."}) == "");
  CHECK(refusal(path, tower, {.prefix = "policy_net."}) ==
        "FILE has no tensor under the prefix \"policy_net.\"; did you mean {.prefix = "
        "\"mlp_extractor.policy_net.\"}? It has the prefixes \"action_net.\" (2 tensors), \"mlp_extractor.\" (8 "
        "tensors), "
        "\"value_net.\" (2 tensors)");
}
