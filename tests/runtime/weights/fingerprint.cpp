// Files say of which network they are, and one that is of another is refused with what differs.
#include <string>
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/model/model.hpp>
#include <tenon/weights/load.hpp>
#include <utility>
#include <vector>

#include "../../support/catch.hpp"
#include "files.hpp"

namespace weights = tenon::detail::weights;

using namespace weights_test;
using namespace tenon;

namespace {

template <class Activation>
using Net = Sequential<Linear<2, 3>, Activation, Linear<3, 1>>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

template <class N>
Parameters<N> counting() {
  Parameters<N> parameters;
  float next = 1;
  for (float& p : parameters) p = next++;
  return parameters;
}

template <class N>
std::string saved(const Folder& folder) {
  const std::string path = folder / "net.safetensors";
  save(counting<N>(), path);
  return path;
}

template <class N>
std::string loading(const std::string& path, const LoadOptions& options = {}) {
  Parameters<N> parameters;
  const std::string words = words_of<load_error>([&] { load(path, parameters, options); }, path);
  for (std::size_t i = 0; i < parameters.size(); ++i)  // all or nothing
    CHECK(parameters.values[i] == (words.empty() ? static_cast<float>(i + 1) : 0.0f));
  return words;
}

/// A file with these pairs, its weights those of Net.
std::string with(const Folder& folder, const Pairs& metadata) {
  const std::string path = folder / "net.safetensors";
  auto parameters = counting<Net<ReLU>>();
  weights::save(path, detail::slots_of<weights::ConstSlot, Net<ReLU>>(std::as_const(parameters).values), metadata);
  return path;
}

const std::string relu = description<Net<ReLU>>();

}  // namespace

TEST_CASE("a saved file says of which network it is") {
  const Folder folder;
  const std::string path = saved<Net<ReLU>>(folder);
  CHECK(relu ==
        "tenon network, description 1\n"
        "input [2]\n"
        "0: Linear<2, 3> [2] -> [3], weight [3, 2], bias [3]\n"
        "ReLU [3] -> [3]\n"
        "2: Linear<3, 1> [3] -> [1], weight [1, 3], bias [1]\n"
        "output\n");
  CHECK(weights::read_metadata(path) == Pairs{{"tenon.fingerprint", "2edad0313ab5ce91"}, {"tenon.description", relu}});
  CHECK(fingerprint<Net<ReLU>> == 0x2edad0313ab5ce91);
  CHECK(weights::Identity::of(relu).fingerprint == fingerprint<Net<ReLU>>);
  CHECK(loading<Net<ReLU>>(path) == "");
  CHECK(loading<Sequential<Linear<2, 3>, Named<"act", ReLU>, Linear<3, 1>>>(path) == "");
}

TEST_CASE("a file of another network is refused with what differs") {
  const Folder folder;
  const std::string path = saved<Net<ReLU>>(folder);
  CHECK(loading<Net<Tanh>>(path) ==
        "FILE: the weights fit, but they were saved from another network: its fingerprint is 2edad0313ab5ce91, this "
        "type's 4bc84fa039374c44\n"
        "  behind 0: Linear<2, 3> [2] -> [3], weight [3, 2], bias [3]\n"
        "    the file: ReLU [3] -> [3]\n"
        "    the type: Tanh [3] -> [3]\n"
        "  hint: where the weights are meant for this network, load with {.allow_other_fingerprint = true}");
  CHECK(loading<Net<Tanh>>(path, {.allow_other_fingerprint = true}) == "");
  CHECK_THROWS_AS(load_model<Net<Tanh>>(path), load_error);
  // what does not fit is told as before
  CHECK(loading<Sequential<Linear<2, 4>, ReLU, Linear<4, 1>>>(path).find("misshaped") != std::string::npos);

  // several places; a line that is only in one of them
  using Long = Sequential<Linear<2, 2>, BatchNorm1d<2>, ReLU, Linear<2, 2>, Tanh>;
  using Other = Sequential<Linear<2, 2>, BatchNorm1d<2, 1e-3>, Identity, Linear<2, 2>, Tanh, Softmax<>>;
  const std::string words = loading<Other>(saved<Long>(folder));
  CHECK(words.substr(words.find('\n')) ==
        "\n  behind 0: Linear<2, 2> [2] -> [2], weight [2, 2], bias [2]\n"
        "    the file: 1: BatchNorm1d<2> [2] -> [2], weight [2], bias [2], running_mean [2], running_var [2]\n"
        "    the file: ReLU [2] -> [2]\n"
        "    the type: 1: BatchNorm1d<2, 0.001> [2] -> [2], weight [2], bias [2], running_mean [2], running_var [2]\n"
        "  behind Tanh [2] -> [2]\n"
        "    the file: nothing\n"
        "    the type: Softmax [2] -> [2]\n"
        "  hint: where the weights are meant for this network, load with {.allow_other_fingerprint = true}");
}

TEST_CASE("files that carry no fingerprint load as before") {
  const Folder folder;
  CHECK(loading<Net<Tanh>>(with(folder, {})) == "");
  CHECK(loading<Net<Tanh>>(with(folder, {{"format", "pt"}, {"tenon.description", relu}})) == "");
  // what is in a larger file has its own, under its prefix, if any
  const std::string path = with(folder, {{"tenon.fingerprint", "1"}, {"2.tenon.fingerprint", "2"}});
  using Part = Linear<3, 1>;
  Parameters<Part> part;
  CHECK(words_of<load_error>([&] { load(path, part, {.prefix = "0."}); }, path).find("fingerprint") ==
        std::string::npos);
  CHECK(words_of<load_error>([&] { load(path, part, {.prefix = "2."}); }, path).find("its fingerprint is 2, this") !=
        std::string::npos);
}

TEST_CASE("hostile fingerprints and descriptions are errors in words") {
  const Folder folder;
  const std::string mine = "2edad0313ab5ce91";
  const auto words = [&](const Pairs& metadata) { return loading<Net<ReLU>>(with(folder, metadata)); };
  CHECK(
      words({{"tenon.fingerprint", ""}}).find("is \"\", this type's " + mine + "\n  the file does not describe it\n") !=
      std::string::npos);
  CHECK(words({{"tenon.fingerprint", "0"}, {"tenon.description", relu}})
            .find("it is described as this one is: the file's fingerprint is not that") != std::string::npos);
  CHECK(words({{"tenon.fingerprint", "\x1b[2J\n"}, {"tenon.description", "tenon network, description 2\nx"}})
            .find("is \"\\u001b[2J\\u000a\", this type's " + mine +
                  "\n  it is described as \"tenon network, description 2\", by another version") != std::string::npos);
  const auto described = [&](const std::string& behind) {
    return words({{"tenon.fingerprint", "0"}, {"tenon.description", "tenon network, description 1\n" + behind}});
  };
  CHECK(described("\x1b[2J\x7f").find("the file: ?[2J?\n") != std::string::npos);
  CHECK(described(std::string(100000, 'x')).size() < 3000);
  CHECK(described(std::string(100000, '\n')).size() < 3000);
  std::string many;  // lines, every second one of which is the type's: too many to compare
  for (int i = 0; i < 2'000'000; ++i) many += i % 2 == 0 ? "a\n" : "ReLU [3] -> [3]\n";
  CHECK(described(many).size() < 3000);
  for (const char* header :
       {R"({"__metadata__":{"tenon.fingerprint":1}})", R"({"__metadata__":{"tenon.fingerprint":{}}})"})
    CHECK(loading<Net<ReLU>>(folder.write("bad.safetensors", file_of(header))).find("__metadata__") !=
          std::string::npos);
}
