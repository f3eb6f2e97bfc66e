// Loading into a network: what fits is loaded, what does not is listed whole, and nothing is half-loaded.
#include <cstdint>
#include <string>

#include "../../support/catch.hpp"
#include "files.hpp"

using namespace weights_test;

namespace {

std::string floats(std::initializer_list<float> values) {
  std::string out;
  for (const float value : values) out += little_endian(std::bit_cast<std::uint32_t>(value), 4);
  return out;
}

}  // namespace

TEST_CASE("tensors of all four weight types fill their slots") {
  const Folder folder;
  const auto path = folder.write("model.safetensors",
                                 file_of({{"d", "F64", "[1]", little_endian(std::bit_cast<std::uint64_t>(-0.5), 8)},
                                          {"a", "F32", "[2,1]", floats({1.5f, -2.0f})},
                                          {"b", "F16", "[2]", little_endian(0x3c00, 2) + little_endian(0xc000, 2)},
                                          {"c", "BF16", "[]", little_endian(0x4040, 2)},
                                          zeros("empty", "[0,4]", 0)}));
  Network network{{"a", {2, 1}}, {"b", {2}}, {"c", {}}, {"d", {1}}, {"empty", {0, 4}}};
  REQUIRE(refusal(path, network) == "");
  CHECK(network[0] == std::vector{1.5f, -2.0f});
  CHECK(network[1] == std::vector{1.0f, -2.0f});
  CHECK(network[2] == std::vector{3.0f});
  CHECK(network[3] == std::vector{-0.5f});
}

TEST_CASE("everything that does not fit is listed at once, and nothing is loaded") {
  const Folder folder;
  const auto path = folder.write(
      "model.safetensors",
      file_of({zeros("0.weight", "[20,10]", 800), zeros("0.bias", "[21]", 84), zeros("2.bias", "[5]", 5, "I8"),
               zeros("2.gain", "[3]", 12), zeros("4.scale", "[]", 4), zeros("odd \\u001b[2J", "[1]", 4)}));
  const Network network{{"0.weight", {20, 10}}, {"0.bias", {20}}, {"2.weight", {5, 20}}, {"2.bias", {5}}, {"3.a", {7}}};
  CHECK(refusal(path, network) ==
        "FILE does not fit the network: 2 missing, 3 unexpected, 1 misshaped, 1 of a type that is not read\n"
        "  missing: 2.weight [5, 20]\n"
        "  missing: 3.a [7]\n"
        "  unexpected: 2.gain [3]\n"
        "  unexpected: 4.scale []\n"
        "  unexpected: \"odd \\u001b[2J\" [1]\n"
        "  misshaped: 0.bias is [21] in the file, the network has [20]\n"
        "  not read: 2.bias is of type I8; weights are read from F16, BF16, F32 and F64");
  CHECK(network.untouched());
}

TEST_CASE("a transposed or flattened tensor of the right size is misshaped all the same") {
  const Folder folder;
  const auto path = folder.write("model.safetensors", file_of({zeros("w", "[3,2]", 24), zeros("b", "[1,2]", 8)}));
  const Network network{{"w", {2, 3}}, {"b", {2}}};
  CHECK(refusal(path, network) ==
        "FILE does not fit the network: 2 misshaped\n"
        "  misshaped: w is [3, 2] in the file, the network has [2, 3]\n"
        "  misshaped: b is [1, 2] in the file, the network has [2]");
}

TEST_CASE("a key with a part more, in front or behind, is another key") {
  const Folder folder;
  const Network network{{"0.weight", {1}}};
  for (const char* key : {"0.weight.0", "0.weights", "a.0.weight", "0.weigh"}) {
    INFO(key);
    const auto path = folder.write("model.safetensors", file_of({zeros(key, "[1]", 4)}));
    CHECK(refusal(path, network).find("FILE does not fit the network: 1 missing, 1 unexpected\n") == 0);
    CHECK(refusal(path, network, {.allow_unexpected = true}).find("1 missing") != std::string::npos);
  }
}

TEST_CASE("unexpected tensors are refused, unless they are allowed") {
  const Folder folder;
  const auto path = folder.write("model.safetensors", file_of({zeros("w", "[1]", 4), zeros("v", "[2]", 8)}));
  const Network network{{"w", {1}}};
  CHECK(refusal(path, network) == "FILE does not fit the network: 1 unexpected\n  unexpected: v [2]");
  CHECK(network.untouched());
  CHECK(refusal(path, network, {.allow_unexpected = true}) == "");
  CHECK(network[0][0] == 0.0f);
  // Allowed is what is too much, not what is too little.
  const Network wants_more{{"w", {1}}, {"u", {9}}};
  CHECK(refusal(path, wants_more, {.allow_unexpected = true}) ==
        "FILE does not fit the network: 1 missing\n  missing: u [9]");
}

TEST_CASE("BatchNorm's counters and probes are no weights, so they are never unexpected") {
  const Folder folder;
  const Network network{{"w", {1}}};
  const auto good =
      folder.write("good.safetensors",
                   file_of({zeros("norm1.num_batches_tracked", "[]", 8, "I64"),
                            zeros("num_batches_tracked", "[1]", 8, "I64"), zeros("tenon.probe.input.0", "[3]", 12),
                            zeros("tenon.probe.output.0", "[2]", 8), zeros("w", "[1]", 4)}));
  CHECK(refusal(good, network) == "");

  const auto bad =
      folder.write("bad.safetensors",
                   file_of({zeros("a.num_batches_tracked", "[2]", 16, "I64"), zeros("tenon.probes", "[]", 4),
                            zeros("b.num_batches_tracked", "[]", 4), zeros("c.my_num_batches_tracked", "[]", 8, "I64"),
                            zeros("d.position_ids", "[]", 8, "I64"), zeros("w", "[1]", 4)}));
  CHECK(refusal(bad, network) ==
        "FILE does not fit the network: 5 unexpected\n"
        "  unexpected: a.num_batches_tracked [2]\n"
        "  unexpected: b.num_batches_tracked []\n"
        "  unexpected: c.my_num_batches_tracked []\n"
        "  unexpected: d.position_ids []\n"
        "  unexpected: tenon.probes []");
  // A network may name such a tensor; then it is a parameter like any other, and an integer is none.
  const Network named{{"w", {1}}, {"num_batches_tracked", {1}}, {"norm1.num_batches_tracked", {}}};
  CHECK(refusal(good, named).find("num_batches_tracked is of type I64") != std::string::npos);
}

TEST_CASE("a type that is not read matters only where the tensor is wanted") {
  const Folder folder;
  const auto path =
      folder.write("model.safetensors",
                   file_of({zeros("w", "[1]", 4), zeros("q", "[4]", 4, "F8_E4M3"), zeros("z", "[9]", 3, "F99")}));
  CHECK(refusal(path, Network{{"w", {1}}}, {.allow_unexpected = true}) == "");
  CHECK(refusal(path, Network{{"q", {4}}, {"z", {9}}}, {.allow_unexpected = true}) ==
        "FILE does not fit the network: 2 of a type that is not read\n"
        "  not read: q is of type F8_E4M3; weights are read from F16, BF16, F32 and F64\n"
        "  not read: z is of type F99; weights are read from F16, BF16, F32 and F64");
}

TEST_CASE("a network without parameters fits a file without tensors") {
  const Folder folder;
  CHECK(refusal(folder.write("none.safetensors", file_of("{}")), Network{}) == "");
  CHECK(refusal(folder.write("one.safetensors", file_of({zeros("w", "[1]", 4)})), Network{}, {.prefix = "head."}) ==
        "");
  CHECK(refusal(folder.write("none.safetensors", file_of("{}")), Network{{"w", {1}}}) ==
        "FILE does not fit the network: 1 missing\n  missing: w [1]");
}
