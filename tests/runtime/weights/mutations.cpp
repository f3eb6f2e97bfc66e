// Twenty thousand small files, each a valid one damaged at random: every one loads or is refused in words.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "../../support/catch.hpp"
#include "files.hpp"

namespace weights = tenon::detail::weights;

using namespace weights_test;

namespace {

/// Damages `bytes` in one of the ways in which files break, or are broken.
void damage(std::string& bytes, std::mt19937& random) {
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  static const std::vector<std::string> pieces = {"-1",
                                                  "1e9",
                                                  "4294967295",
                                                  "9223372036854775807",
                                                  "18446744073709551615",
                                                  "1073741824",
                                                  "[",
                                                  "]",
                                                  "{",
                                                  "}",
                                                  "[[[[",
                                                  "\"",
                                                  ",",
                                                  ":",
                                                  "\\u0000",
                                                  "\\ud83d",
                                                  "\xff",
                                                  std::string(1, '\0'),
                                                  "null",
                                                  "true",
                                                  "0",
                                                  "\"a\":",
                                                  "\"dtype\":\"F64\"",
                                                  "\"__metadata__\":{}",
                                                  "BF16",
                                                  "I64",
                                                  "F99"};
  if (bytes.empty()) bytes = "x";
  const std::size_t at = below(bytes.size());
  switch (below(7)) {
    case 0: bytes[at] = static_cast<char>(random()); break;
    case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8))); break;
    case 2: bytes.resize(at); break;
    case 3: bytes.erase(at, 1 + below(8)); break;
    case 4: bytes.insert(at, pieces[below(pieces.size())]); break;
    case 5: {  // overwrite in place, so that the length of the header stays right
      const std::string& piece = pieces[below(pieces.size())];
      for (std::size_t i = 0; i < piece.size() && at + i < bytes.size(); ++i) bytes[at + i] = piece[i];
      break;
    }
    default: bytes.insert(at, bytes.substr(below(bytes.size()), 1 + below(40))); break;
  }
}

/// Makes the first eight bytes tell the truth again, so that the damage reaches the JSON.
void mend_length(std::string& bytes, std::size_t data_size) {
  if (bytes.size() >= 8 + data_size) bytes.replace(0, 8, little_endian(bytes.size() - 8 - data_size, 8));
}

}  // namespace

TEST_CASE("a damaged file loads or is refused, and never more") {
  const Folder folder;
  const std::string valid = file_of({zeros("a.weight", "[2,3]", 24), zeros("a.bias", "[2]", 4, "F16"),
                                     zeros("n.num_batches_tracked", "[]", 8, "I64")});
  constexpr std::size_t data_size = 36;
  const std::string path = folder.write("damaged.safetensors", {});
  std::ofstream file(path, std::ios::binary);  // open throughout: to truncate a file anew costs more than all the rest
  std::mt19937 random(20240607);               // the same files on every run
  int loaded = 0, refused = 0, half_loaded = 0, unreadable = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes = valid;
    for (auto n = random() % 3 + 1; n > 0; --n) damage(bytes, random);
    if (random() % 4 != 0) mend_length(bytes, data_size);
    file.seekp(0);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    std::filesystem::resize_file(path, bytes.size());
    const Network network{{"a.weight", {2, 3}}, {"a.bias", {2}}};
    try {
      weights::load(path, network.slots, {.allow_unexpected = i % 2 == 0});
      ++loaded;
      half_loaded += is_unloaded(network[0].back()) || is_unloaded(network[1].back());
    } catch (const tenon::load_error& error) {
      ++refused;
      half_loaded += !network.untouched();
      unreadable += std::string_view(error.what()).empty();
    }
    try {
      std::size_t values = 0;
      for (const weights::TensorData& tensor : weights::read_all(path)) values += tensor.values.size();
      half_loaded += values > bytes.size();
    } catch (const tenon::load_error&) {
    }
  }
  CHECK(half_loaded == 0);
  CHECK(unreadable == 0);
  // The damage must neither spare every file nor hit every one, or the loop tests nothing.
  CHECK(loaded > 200);
  CHECK(refused > 10'000);
}
