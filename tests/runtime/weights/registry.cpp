// The one of several networks that a file is for: by keys and shapes, by fingerprint, by probe; or refused in words.
#include <string>
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/model/model.hpp>
#include <tenon/weights/registry.hpp>
#include <type_traits>
#include <utility>
#include <vector>

#include "../../support/bits.hpp"
#include "../../support/catch.hpp"
#include "files.hpp"

namespace weights = tenon::detail::weights;

using namespace weights_test;
using namespace tenon;
using namespace tenon::extend;

namespace {

template <int Width>
using Policy = Sequential<Linear<2, Width>, ReLU, Linear<Width, 3>>;
using Twin = Sequential<Linear<2, 4>, Tanh, Linear<4, 3>>;
using Policies = Registry<ForEach<Policy, 4, 8>, Twin, ForEach<Policy, 16>>;

static_assert(std::same_as<Policies::networks, extend::types<Policy<4>, Policy<8>, Twin, Policy<16>>> &&
              Policies::size == 4);
using Chosen = Policies::Value<>;
static_assert(std::is_trivially_copyable_v<Chosen> && sizeof(Chosen) == sizeof(Model<Policy<16>>) + 64);
static_assert(sizeof(Chosen::Workspace) == sizeof(Workspace<Policy<16>>));
static_assert(std::same_as<decltype(std::declval<Chosen>()(Tensor<float, 2>{})), Tensor<float, 3>>);

const Tensor<float, 2> x{0.5f, -1.0f};

template <class N>
Parameters<N> pattern() {
  Parameters<N> parameters;
  int next = 0;
  for (float& p : parameters) p = static_cast<float>((next += 7) % 11 - 5) * 0.25f;
  return parameters;
}

template <class N>
std::string saved(const Folder& folder) {
  const std::string path = folder / "net.safetensors";
  save(pattern<N>(), path);
  return path;
}

/// As PyTorch writes it: without a fingerprint, and perhaps with a probe.
template <class N>
std::string exported(const Folder& folder, bool with_probe = false, float error = 0) {
  const std::string path = folder / "net.safetensors";
  const auto parameters = pattern<N>();
  auto slots = detail::slots_of<weights::ConstSlot, N>(parameters.values);
  Tensor<float, 3> y = Model<N>{parameters}(x);
  y[0] += error;
  if (with_probe) {
    slots.push_back({"tenon.probe.input.0", {2}, x.data()});
    slots.push_back({"tenon.probe.output.0", {3}, y.data()});
  }
  weights::save(path, slots);
  return path;
}

std::string refusing(const std::string& path, const LoadOptions& options = {}) {
  return words_of<load_error>([&] { (void)Policies::load(path, options); }, path);
}

template <class N>
void check_is(const Chosen& value, int index) {
  const Model<N> model{pattern<N>()};
  const Tensor<float, 3> expected = model(x);
  CHECK(value.index() == index);
  CHECK(value(x) == expected);
  Chosen::Workspace workspace;
  CHECK(value(x, workspace) == expected);
  std::vector<float> out(3);
  CHECK((value.try_run(x, out) && proof::same_bits(out, {expected.begin(), 3})));
  out.assign(3, 0.0f);
  CHECK((value.try_run(x, out, workspace) && proof::same_bits(out, {expected.begin(), 3})));
  CHECK_FALSE(value.try_run(std::vector<float>(3), out));
  const Tensor<float, 2> xs[2]{x, x};
  Tensor<float, 3> ys[2];
  CHECK((value.batch(xs, ys) && ys[1] == ys[0]));
  CHECK(visit(value, [](const auto& m) { return std::is_same_v<decltype(m), const Model<N>&>; }));
}

}  // namespace

TEST_CASE("keys and shapes choose") {
  const Folder folder;
  check_is<Policy<8>>(Policies::load(saved<Policy<8>>(folder)), 1);
  check_is<Policy<16>>(Policies::load(exported<Policy<16>>(folder)), 3);
  check_is<Policy<16>>(*Policies::load_unique(exported<Policy<16>>(folder, true)), 3);
  const Chosen copy = Policies::load(exported<Policy<8>>(folder));
  check_is<Policy<8>>(copy, 1);
}

TEST_CASE("of twins a fingerprint chooses, or a probe") {
  const Folder folder;
  check_is<Policy<4>>(Policies::load(saved<Policy<4>>(folder)), 0);
  check_is<Twin>(Policies::load(saved<Twin>(folder)), 2);
  check_is<Policy<4>>(Policies::load(exported<Policy<4>>(folder, true)), 0);
  check_is<Twin>(Policies::load(exported<Twin>(folder, true)), 2);
}

TEST_CASE("twins that nothing tells apart are refused with what differs") {
  const Folder folder;
  const std::string words =
      "FILE fits 2 of 4 networks, and nothing in it tells them apart\n"
      "  network 0 (Linear<2, 4>, ReLU, Linear<4, 3>)\n"
      "  network 2 (Linear<2, 4>, Tanh, Linear<4, 3>)\n"
      "  behind 0: Linear<2, 4> [2] -> [4], weight [4, 2], bias [4]\n"
      "    network 0: ReLU [4] -> [4]\n"
      "    network 2: Tanh [4] -> [4]\n"
      "  hint: files that save wrote carry a fingerprint; to one from PyTorch add a probe, tenon.probe.input.0 and "
      "tenon.probe.output.0";
  CHECK(refusing(exported<Twin>(folder)) == words);
  CHECK(refusing(saved<Twin>(folder), {.allow_other_fingerprint = true}) == words);
  // one network twice
  using Doubled = Registry<Twin, Sequential<Linear<2, 4>, Named<"act", Tanh>, Linear<4, 3>>>;
  const std::string twice = words_of<load_error>([&] { (void)Doubled::load(saved<Twin>(folder)); });
  CHECK(twice.find("network 0 and network 1 are one: leave one of them out") != std::string::npos);
}

TEST_CASE("a probe that no network passes, a fingerprint of another") {
  const Folder folder;
  std::string words = refusing(exported<Twin>(folder, true, 1.0f));
  CHECK(words.find("FILE fits 2 of 4 networks by its keys and shapes, and loads into none\n  network 0 (Lin") == 0);
  CHECK(words.find("\n  network 2 (Linear<2, 4>, Tanh") != std::string::npos);
  words = refusing(exported<Policy<8>>(folder, true, 1.0f));
  CHECK(words.find("FILE: the weights fit, but the probe does not") == 0);
  words = refusing(saved<Sequential<Linear<2, 4>, Sigmoid, Linear<4, 3>>>(folder));
  CHECK(words.find("FILE was saved from none of these networks, though its weights fit\n  network 0 (Lin") == 0);
  CHECK(words.find("\n      the file: Sigmoid [4] -> [4]\n      the type: ReLU [4] -> [4]\n") != std::string::npos);
  CHECK(words.find("\n      the file: Sigmoid [4] -> [4]\n      the type: Tanh [4] -> [4]\n") != std::string::npos);
}

TEST_CASE("a file that fits none is told what stands against each, the nearest first") {
  const Folder folder;
  const std::string words = refusing(exported<Sequential<Linear<2, 8>, ReLU, Linear<8, 3>, Linear<3, 3>>>(folder));
  CHECK(words.find("FILE fits none of 4 networks\n"
                   "  network 1 (Linear<2, 8>, ReLU, Linear<8, 3>): 2 unexpected\n"
                   "    unexpected: 3.bias [3]\n"
                   "    unexpected: 3.weight [3, 3]\n"
                   "  network 0 (Linear<2, 4>, ReLU, Linear<4, 3>): 2 unexpected, 3 misshaped\n") == 0);
  CHECK(words.find("\n    misshaped: 0.weight is [8, 2] in the file, the network has [16, 2]\n") != std::string::npos);
  CHECK(refusing(exported<Policy<8>>(folder), {.prefix = "actor."}).find("no tensor under the prefix \"actor.\"") !=
        std::string::npos);
  CHECK(refusing(folder.write("empty", "")).find("it is empty") != std::string::npos);
  CHECK(refusing(folder / "absent").find("FILE: there is no such file") == 0);
}
