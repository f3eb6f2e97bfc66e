// Prefixes, and what a load_error suggests where keys do not fit.
#include <string>

#include "../../support/catch.hpp"
#include "files.hpp"

using namespace weights_test;

namespace {

const Network linear{{"0.weight", {2, 3}}, {"0.bias", {2}}};

std::string last_line(const std::string& words) { return words.substr(words.rfind('\n') + 1); }

}  // namespace

TEST_CASE("under a prefix only its keys count, without it") {
  const Folder folder;
  const auto path = folder.write("agent.safetensors", file_of({{"actor.w", "F32", "[1]", little_endian(0x3f800000, 4)},
                                                               {"critic.w", "F32", "[1]", little_endian(0x40000000, 4)},
                                                               zeros("actor.tenon.probe.input.0", "[1]", 4),
                                                               zeros("log_std", "[4]", 16)}));
  const Network network{{"w", {1}}};
  CHECK(refusal(path, network, {.prefix = "actor."}) == "");
  CHECK(network[0][0] == 1.0f);
  CHECK(refusal(path, network, {.prefix = "critic."}) == "");
  CHECK(network[0][0] == 2.0f);

  const Network other{{"w", {2}}, {"b", {1}}};
  CHECK(refusal(path, other, {.prefix = "actor."}) ==
        "FILE, under the prefix \"actor.\", does not fit the network: 1 missing, 1 misshaped\n"
        "  missing: b [1]\n"
        "  misshaped: w is [1] in the file, the network has [2]");
}

TEST_CASE("a prefix under which there is nothing is answered with those that exist") {
  const Folder folder;
  const auto path = folder.write(
      "agent.safetensors",
      file_of({zeros("model.actor.0.weight", "[1]", 4), zeros("model.actor.0.bias", "[1]", 4),
               zeros("model.critic.0.bias", "[1]", 4), zeros("ema.decay", "[]", 4), zeros("step", "[]", 4)}));
  CHECK(refusal(path, linear, {.prefix = "agent."}) ==
        "FILE has no tensor under the prefix \"agent.\"; it has the prefixes \"ema.\" (1 tensor), \"model.\" (3 "
        "tensors)");
  CHECK(refusal(path, linear, {.prefix = "model.actr."}) ==
        "FILE has no tensor under the prefix \"model.actr.\"; it has the prefixes \"model.actor.\" (2 tensors), "
        "\"model.critic.\" (1 tensor)");
  CHECK(
      refusal(path, linear, {.prefix = "actor."}) ==
      "FILE has no tensor under the prefix \"actor.\"; did you mean {.prefix = \"model.actor.\"}? It has the prefixes "
      "\"ema.\" (1 tensor), \"model.\" (3 tensors)");
  const auto flat = folder.write("flat.safetensors", file_of({zeros("w", "[1]", 4)}));
  CHECK(refusal(flat, linear, {.prefix = "a."}) ==
        "FILE has no tensor under the prefix \"a.\"; it has keys without prefixes");
  CHECK(refusal(folder.write("none.safetensors", file_of("{}")), linear, {.prefix = "a."}) == "FILE holds no tensors");
}

TEST_CASE("a file without running statistics is answered with what needs none") {
  const Folder folder;
  const Network network{{"0.weight", {3}}, {"0.running_mean", {3}}, {"0.running_var", {3}}};
  const auto path = folder.write("net.safetensors", file_of({zeros("0.weight", "[3]", 12)}));
  CHECK(last_line(refusal(path, network)) ==
        "  hint: a BatchNorm of track_running_stats=False normalizes with the statistics of its input: of one sample, "
        "InstanceNorm1d or InstanceNorm2d does that");
}

TEST_CASE("keys that a wrapper of PyTorch's has prefixed are refused with the prefix to use") {
  const Folder folder;
  const auto parallel = folder.write("parallel.safetensors",
                                     file_of({zeros("module.0.weight", "[2,3]", 24), zeros("module.0.bias", "[2]", 8),
                                              zeros("tenon.probe.input.0", "[3]", 12)}));
  CHECK(
      refusal(parallel, linear) ==
      "FILE does not fit the network: 2 missing, 2 unexpected\n"
      "  missing: 0.weight [2, 3]\n"
      "  missing: 0.bias [2]\n"
      "  unexpected: module.0.bias [2]\n"
      "  unexpected: module.0.weight [2, 3]\n"
      "  hint: every key begins with \"module.\", which torch.nn.DataParallel adds; load with {.prefix = \"module.\"}");
  CHECK(refusal(parallel, linear, {.prefix = "module."}) == "");

  const auto compiled = folder.write("compiled.safetensors", file_of({zeros("_orig_mod.0.weight", "[2,3]", 24)}));
  CHECK(last_line(refusal(compiled, linear)) ==
        "  hint: every key begins with \"_orig_mod.\", which torch.compile adds; load with {.prefix = \"_orig_mod.\"}");
  // Said even where unexpected tensors are allowed: the network's are missing.
  CHECK(last_line(refusal(compiled, linear, {.allow_unexpected = true})) == last_line(refusal(compiled, linear)));

  const auto both = folder.write("both.safetensors", file_of({zeros("net._orig_mod.module.0.weight", "[2,3]", 24)}));
  CHECK(last_line(refusal(both, linear, {.prefix = "net."})) ==
        "  hint: every key begins with \"_orig_mod.module.\", which torch.compile and torch.nn.DataParallel add; load "
        "with "
        "{.prefix = \"net._orig_mod.module.\"}");

  // A network that has such names of its own loads without a word.
  CHECK(refusal(parallel, Network{{"module.0.weight", {2, 3}}, {"module.0.bias", {2}}}) == "");
}

TEST_CASE("a prefix that would fit is named") {
  const Folder folder;
  const auto path = folder.write(
      "agent.safetensors",
      file_of({zeros("pi.0.weight", "[2,3]", 24), zeros("pi.0.bias", "[2]", 8), zeros("q.0.weight", "[2,3]", 24),
               zeros("q.0.bias", "[2]", 8), zeros("v.0.weight", "[1,3]", 12), zeros("v.0.bias", "[1]", 4)}));
  CHECK(last_line(refusal(path, linear)) ==
        "  hint: the file has all of the network's tensors under a prefix; load with {.prefix = \"pi.\"} or {.prefix = "
        "\"q.\"}");
  // A prefix whose dot was forgotten.
  CHECK(last_line(refusal(path, linear, {.prefix = "pi"})) ==
        "  hint: the file has all of the network's tensors under a prefix; load with {.prefix = \"pi.\"}");
}

TEST_CASE("a missing and an unexpected tensor that look alike are paired") {
  const Folder folder;
  const Network network{
      {"layers.0.weight", {4, 4}}, {"layers.2.weight", {4, 4}}, {"head.bias", {4}}, {"head.scale", {3}}};
  const auto path =
      folder.write("model.safetensors", file_of({zeros("net.0.weight", "[4,4]", 64), zeros("net.2.weight", "[4,4]", 64),
                                                 zeros("head.beta", "[4]", 16), zeros("head.scale", "[3]", 12)}));
  CHECK(refusal(path, network) ==
        "FILE does not fit the network: 3 missing, 3 unexpected\n"
        "  missing: layers.0.weight [4, 4]\n"
        "  missing: layers.2.weight [4, 4]\n"
        "  missing: head.bias [4]\n"
        "  unexpected: head.beta [4]\n"
        "  unexpected: net.0.weight [4, 4]\n"
        "  unexpected: net.2.weight [4, 4]\n"
        "  hint: net.0.weight in the file may be layers.0.weight of the network, renamed\n"
        "  hint: net.2.weight in the file may be layers.2.weight of the network, renamed\n"
        "  hint: head.beta in the file may be head.bias of the network, renamed");

  // Where two are as likely, neither is suggested; nor where the shape is another.
  const auto doubtful = folder.write(
      "doubtful.safetensors",
      file_of({zeros("a.weight", "[4,4]", 64), zeros("b.weight", "[4,4]", 64), zeros("c.bias", "[5]", 20)}));
  CHECK(refusal(doubtful, Network{{"x.weight", {4, 4}}, {"c.beta", {4}}}).find("hint") == std::string::npos);
}

TEST_CASE("keys made to be long cost neither the screen nor the time") {
  const Folder folder;
  std::string accents = "k", modules;
  for (int i = 0; i < 400; ++i) accents += "\xc3\xa9";
  for (int i = 0; i < 100'000; ++i) modules += "module.";
  const auto path = folder.write("long.safetensors", file_of({zeros(modules, "[2,3]", 24)}));
  CHECK(last_line(refusal(path, linear)) ==
        "  hint: every key begins with \"module.module.module.module.\", which torch.nn.DataParallel and "
        "torch.nn.DataParallel and torch.nn.DataParallel and torch.nn.DataParallel add; load with "
        "{.prefix = \"module.module.module.module.\"}");

  // Cut between two characters, not within one.
  const auto accented = folder.write("accented.safetensors", file_of({zeros(accents, "[2]", 8)}));
  CHECK(refusal(accented, Network{}) == "FILE does not fit the network: 1 unexpected\n  unexpected: \"" +
                                            accents.substr(0, 299) + "\"... (801 bytes) [2]");
}
