// Numbers that no training leaves: refused with key and place, loaded where that is allowed.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>
#include <tenon/model/model.hpp>
#include <tenon/weights/load.hpp>

#include "../../support/bits.hpp"
#include "../../support/catch.hpp"
#include "files.hpp"

using namespace weights_test;

namespace {

constexpr std::uint32_t nan_bits = 0x7fc00000, inf_bits = 0x7f800000;

/// A tensor of these bits as F32.
Raw of_bits(std::string name, std::string shape, std::initializer_list<std::uint32_t> words) {
  std::string bytes;
  for (const std::uint32_t word : words) bytes += little_endian(word, 4);
  return {std::move(name), "F32", std::move(shape), std::move(bytes)};
}
std::uint32_t bits(float value) { return std::bit_cast<std::uint32_t>(value); }

/// The whole message, of the lines that tell the tensors.
std::string refused(std::string words) {
  return words +=
         "\n  hint: a training that diverged leaves them, or a copy in half precision whose numbers were too large; "
         "see "
         "torch.isfinite(tensor.float()).all() of each tensor and save it again; where they are meant, load with "
         "{.allow_any_number = true}";
}

}  // namespace

TEST_CASE("NaN and infinities are refused with their key and the place of the first, and nothing is loaded") {
  const Folder folder;
  const auto path = folder.write("model.safetensors",
                                 file_of({of_bits("0.bias", "[2]", {0, bits(1)}),
                                          of_bits("0.weight", "[2,3]", {0, 0, 0, 0, nan_bits, inf_bits}),
                                          of_bits("1.scale", "[]", {0xff800000}),
                                          {"2.half", "F16", "[2]", little_endian(0x3c00, 2) + little_endian(0x7c00, 2)},
                                          {"2.brain", "BF16", "[1]", little_endian(0xffc1, 2)}}));
  Network network{{"0.weight", {2, 3}}, {"0.bias", {2}}, {"1.scale", {}}, {"2.half", {2}}, {"2.brain", {1}}};
  CHECK(refusal(path, network) == refused("FILE has numbers that no training leaves\n"
                                          "  0.weight is NaN at [1, 1], the first of 2\n"
                                          "  1.scale is -inf\n"
                                          "  2.half is inf at [1]\n"
                                          "  2.brain is NaN at [0]"));
  CHECK(network.untouched());

  REQUIRE(refusal(path, network, {.allow_any_number = true}) == "");
  CHECK(bits(network[0][4]) == nan_bits);
  CHECK(bits(network[0][5]) == inf_bits);
  CHECK(bits(network[3][1]) == inf_bits);
}

TEST_CASE("a double that is too large for float32 is refused") {
  const Folder folder;
  const auto path = folder.write(
      "model.safetensors", file_of({{"w", "F64", "[1]", little_endian(std::bit_cast<std::uint64_t>(-1e300), 8)}}));
  const Network network{{"w", {1}}};
  CHECK(refusal(path, network) == refused("FILE has numbers that no training leaves\n  w is -inf at [0]"));
}

TEST_CASE("a negative running variance is refused, a negative number elsewhere is not") {
  const Folder folder;
  const auto path =
      folder.write("model.safetensors", file_of({of_bits("actor.bn.running_mean", "[2]", {bits(-1), bits(-2)}),
                                                 of_bits("actor.bn.running_var", "[2]", {bits(-0.0f), bits(-0.25f)}),
                                                 of_bits("actor.running_var_like", "[1]", {bits(-3)})}));
  Network network{{"bn.running_mean", {2}}, {"bn.running_var", {2}}, {"running_var_like", {1}}};
  CHECK(refusal(path, network, {.prefix = "actor."}) ==
        refused("FILE, under the prefix \"actor.\", has numbers that no training leaves\n"
                "  bn.running_var is -0.25 at [1]"));
  CHECK(network.untouched());
  REQUIRE(refusal(path, network, {.prefix = "actor.", .allow_any_number = true}) == "");
  CHECK(network[1][1] == -0.25f);
}

TEST_CASE("a number far behind in a large tensor is found") {
  const Folder folder;
  std::string bytes(4 * 5000, '\0');
  bytes.replace(4 * 4321, 4, little_endian(nan_bits, 4));
  const auto path = folder.write("model.safetensors", file_of({{"w", "F32", "[50,100]", bytes}}));
  const Network network{{"w", {50, 100}}};
  CHECK(refusal(path, network).find("w is NaN at [43, 21]\n") != std::string::npos);
}

TEST_CASE("tensors that the network does not name may hold anything") {
  const Folder folder;
  const auto path =
      folder.write("model.safetensors", file_of({of_bits("w", "[1]", {bits(1)}), of_bits("v", "[1]", {nan_bits})}));
  const Network network{{"w", {1}}};
  CHECK(refusal(path, network, {.allow_unexpected = true}) == "");
}

TEST_CASE("a bias of minus infinity masks an output where it is allowed") {
  using namespace tenon;
  using Net = Sequential<Linear<2, 3>, Softmax<>>;
  const Folder folder;
  Parameters<Net> masked;
  get<"0.bias">(masked)(1) = std::bit_cast<float>(0xff800000u);
  save(masked, folder / "masked.safetensors");
  CHECK_THROWS_AS(load<Net>(folder / "masked.safetensors"), load_error);
#if !defined(__FAST_MATH__)
  const auto model = load_model<Net>(folder / "masked.safetensors", {.allow_any_number = true});
  const auto y = (*model)(Tensor<float, 2>{1, 2});
  CHECK((y[0] == 0.5f && y[1] == 0.0f && y[2] == 0.5f));
#endif
}
