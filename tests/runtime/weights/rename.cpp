// Keys that are renamed, and tensors that are named as none of the network's.
#include <string>

#include "../../support/catch.hpp"
#include "files.hpp"

using namespace weights_test;

TEST_CASE("the beginnings of keys are renamed") {
  const Folder folder;
  const auto path =
      folder.write("cell.safetensors",
                   file_of({zeros("net.lstm_cell.weight_ih", "[8,3]", 96), zeros("net.lstm_cell.bias_ih", "[8]", 32),
                            zeros("net.out.weight", "[1,2]", 8), zeros("other", "[1]", 4)}));
  const Network network{{"lstm.weight_ih_l0", {8, 3}}, {"lstm.bias_ih_l0", {8}}, {"1.weight", {1, 2}}};
  const tenon::LoadOptions renamed{
      .prefix = "net.",
      .rename = {
          {"lstm_cell.weight_ih", "lstm.weight_ih_l0"}, {"lstm_cell.bias_ih", "lstm.bias_ih_l0"}, {"out.", "1."}}};
  CHECK(refusal(path, network, renamed) == "");
  CHECK(network[0][0] == 0.0f);
  // the first that fits counts, and a key is renamed once
  CHECK(refusal(path, network,
                {.prefix = "net.",
                 .rename = {{"lstm_cell.weight_ih", "lstm.weight_ih_l0"},
                            {"lstm_cell.bias_ih", "lstm.bias_ih_l0"},
                            {"out.w", "1.w"},
                            {"1.", "2."}}})
            .find("has no key that begins with \"1.\", to be renamed to \"2.\"") != std::string::npos);
}

TEST_CASE("a rename that meets nothing, or makes one key of two, is refused") {
  const Folder folder;
  const auto path = folder.write("model.safetensors", file_of({zeros("a.w", "[1]", 4), zeros("b.w", "[1]", 4)}));
  const Network network{{"b.w", {1}}};
  CHECK(refusal(path, network, {.rename = {{"c.", "b."}}, .allow_unexpected = true}) ==
        "FILE has no key that begins with \"c.\", to be renamed to \"b.\"");
  const std::string two = refusal(path, network, {.rename = {{"a.", "b."}}, .allow_unexpected = true});
  CHECK(two.find("FILE has two tensors for b.w, once renamed: ") == 0);
  CHECK((two.find("a.w and b.w") != std::string::npos || two.find("b.w and a.w") != std::string::npos));
  CHECK(network.untouched());
}

TEST_CASE("tensors that are named may be there, others may not") {
  const Folder folder;
  const auto path = folder.write("model.safetensors", file_of({zeros("w", "[1]", 4), zeros("step", "[]", 4),
                                                               zeros("head.w", "[2]", 8), zeros("heads", "[2]", 8)}));
  const Network network{{"w", {1}}};
  CHECK(refusal(path, network, {.ignore = {"step", "head.", "heads"}}) == "");
  CHECK(refusal(path, network, {.ignore = {"step", "head."}}) ==
        "FILE does not fit the network: 1 unexpected\n  unexpected: heads [2]");
  CHECK(refusal(path, network, {.ignore = {"step", "head.", "head"}}) ==
        "FILE does not fit the network: 1 unexpected\n  unexpected: heads [2]");
  // what the network names is loaded all the same
  CHECK(refusal(path, network, {.ignore = {"w", "step", "head.", "heads"}}) == "");
  CHECK(network[0][0] == 0.0f);
}
