// What is saved is what is loaded, in a file that other readers accept, and that appears whole or not at all.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>

#include <csignal>
#endif

#include "../../support/catch.hpp"
#include "files.hpp"

namespace weights = tenon::detail::weights;

using namespace weights_test;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

const std::vector<float> weight = {1.0f,
                                   -0.0f,
                                   std::numeric_limits<float>::denorm_min(),
                                   std::numeric_limits<float>::infinity(),
                                   -3.5f,
                                   std::numeric_limits<float>::quiet_NaN()};
const std::vector<float> bias = {0.25f};

std::vector<weights::ConstSlot> parameters() {
  return {{"0.weight", {2, 3}, weight.data()}, {"0.bias", {}, bias.data()}, {"none", {0}, nullptr}};
}

std::vector<std::uint32_t> bits(const std::vector<float>& values) {
  std::vector<std::uint32_t> out;
  for (const float value : values) out.push_back(std::bit_cast<std::uint32_t>(value));
  return out;
}

std::string saving(const std::string& path, const std::vector<weights::ConstSlot>& slots, const Pairs& metadata = {}) {
  return words_of<tenon::save_error>([&] { weights::save(path, slots, metadata); }, path);
}

}  // namespace

TEST_CASE("save, then load, is the identity, bit by bit") {
  const Folder folder;
  const std::string path = folder / "model.safetensors";
  const Pairs metadata = {{"format", "pt"}, {"odd \"key\"\n", "l'\xc3\xa9t\xc3\xa9 \\ \x01"}};
  REQUIRE(saving(path, parameters(), metadata) == "");
  const Network network{{"0.bias", {}}, {"none", {0}}, {"0.weight", {2, 3}}};
  REQUIRE(refusal(path, network, {.allow_any_number = true}) == "");
  CHECK(network[0] == bias);
  CHECK(bits(network[2]) == bits(weight));
  CHECK(weights::read_metadata(path) == metadata);

  const std::vector<weights::TensorData> all = weights::read_all(path);
  REQUIRE(all.size() == 3);
  CHECK(all[0].name == "0.weight");
  CHECK(all[0].shape == std::vector<std::int64_t>{2, 3});
  CHECK(all[0].dtype == "F32");
  CHECK(bits(all[0].values) == bits(weight));
  CHECK(folder.file_count() == 1);
}

TEST_CASE("the bytes of a file are those of the format") {
  const Folder folder;
  const std::string path = folder / "model.safetensors";
  const float values[] = {1.0f, -2.0f};
  const std::vector<weights::ConstSlot> slots = {{"a", {2}, values}};
  const Pairs metadata = {{"k", "v"}};
  REQUIRE(saving(path, slots, metadata) == "");
  std::string header = R"({"__metadata__":{"k":"v"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
  header.resize((header.size() + 7) / 8 * 8, ' ');
  CHECK(bytes_of(path) == file_of(header, little_endian(0x3f800000, 4) + little_endian(0xc0000000, 4)));

  // Whatever the names, the numbers begin at a multiple of eight bytes.
  for (std::string key = "a"; key.size() < 10; key += 'b') {
    REQUIRE(saving(path, {{key, {2}, values}}) == "");
    CHECK((bytes_of(path).size() - sizeof values) % 8 == 0);
  }
  REQUIRE(saving(path, {}) == "");
  CHECK(bytes_of(path) == file_of("{}      "));
}

TEST_CASE("saving over a file replaces it") {
  const Folder folder;
  const std::string path = folder.write("model.safetensors", std::string(10000, 'x'));
  REQUIRE(saving(path, parameters()) == "");
  CHECK(weights::read_all(path).size() == 3);
  CHECK(folder.file_count() == 1);
}

TEST_CASE("keys that no reader would accept are not written") {
  const Folder folder;
  const std::string path = folder.write("model.safetensors", "before");
  const float one = 1.0f;
  CHECK(saving(path, {{"a", {1}, &one}, {"a", {1}, &one}}) ==
        "cannot write FILE: the key a stands twice in the header");
  CHECK(saving(path, {{"\xff", {1}, &one}}) == "cannot write FILE: its header is not valid JSON: syntax error");
  CHECK(saving(path, {{"__metadata__", {1}, &one}}) ==
        "cannot write FILE: __metadata__ should hold strings, but shape is an array");
  CHECK(saving(path, {}, {{"a", "b"}, {"a", "c"}}) == "cannot write FILE: the key a stands twice in the header");
  CHECK(saving(path, {{"a", {-1}, &one}}) == "cannot write FILE: a has a negative number for its shape");
  CHECK(bytes_of(path) == "before");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("a file that cannot be written is an error, and leaves nothing behind") {
  const Folder folder;
  CHECK(saving(folder / "absent/model.safetensors", parameters()) == "cannot write FILE: No such file or directory");
  const std::string taken = folder / "taken";
  std::filesystem::create_directory(taken);
  CHECK(saving(taken, parameters()) == "FILE exists and is not a regular file");
  // Through a link, so that a test that goes wrong replaces the link, not the device.
  std::filesystem::create_symlink("/dev/null", folder / "device");
  CHECK(saving(folder / "device", parameters()) == "FILE exists and is not a regular file");
  CHECK(folder.file_count() == 2);
}

#if __has_include(<sys/resource.h>)
TEST_CASE("a disk that fills up while a file is written leaves the old one as it was") {
  const Folder folder;
  const std::string path = folder.write("model.safetensors", "before");
  const std::vector<float> large(100'000, 1.0f);
  // A limit on the size of files fails a write as a full disk does; without the signal, by its result.
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{4096, before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
  const std::string words = saving(path, {{"a", {100'000}, large.data()}});
  const std::string words_at_close = saving(path, {{"a", {1020}, large.data()}});  // fits the buffer of the stream
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  CHECK(words == "cannot write FILE: File too large");
  CHECK(words_at_close == "cannot write FILE: File too large");
  CHECK(bytes_of(path) == "before");
  CHECK(folder.file_count() == 1);
}
#endif
