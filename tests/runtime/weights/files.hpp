// What the tests of weights share: a folder that vanishes, files built byte by byte, and the words of an error.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <tenon/weights/safetensors.hpp>
#include <utility>
#include <vector>

namespace weights_test {

namespace weights = tenon::detail::weights;

/// A folder of its own for each test, removed at the end.
class Folder {
 public:
  Folder() {
    std::random_device random;
    do {
      path_ = std::filesystem::temp_directory_path() / ("tenon-weights-" + std::to_string(random()));
    } while (!std::filesystem::create_directory(path_));
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  std::string operator/(std::string_view name) const { return (path_ / name).string(); }

  /// A file of these bytes; its path.
  std::string write(std::string_view name, std::string_view bytes) const {
    const std::string path = *this / name;
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
  }

  std::size_t file_count() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(path_), std::filesystem::directory_iterator()));
  }

 private:
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// `count` bytes of `value`, little-endian.
inline std::string little_endian(std::uint64_t value, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
  return out;
}

/// The file of that header and that data, whatever they say.
inline std::string file_of(std::string_view header, std::string_view data = {}) {
  return little_endian(header.size(), 8) + std::string(header) + std::string(data);
}

/// A tensor to be put in a file, with its bytes.
struct Raw {
  std::string name;
  std::string dtype;
  std::string shape;
  std::string bytes;
};

/// A valid file of these tensors, written without the help of what is tested.
inline std::string file_of(std::initializer_list<Raw> tensors) {
  std::string header = "{", data;
  for (const Raw& raw : tensors) {
    header += (header.size() > 1 ? ",\"" : "\"") + raw.name + R"(":{"dtype":")" + raw.dtype + R"(","shape":)" +
              raw.shape + R"(,"data_offsets":[)" + std::to_string(data.size()) + ',' +
              std::to_string(data.size() + raw.bytes.size()) + "]}";
    data += raw.bytes;
  }
  return file_of(header + '}', data);
}

/// A tensor of zeros that needs `bytes` bytes: for tests that look at keys and shapes.
inline Raw zeros(std::string name, std::string shape, std::size_t bytes, std::string dtype = "F32") {
  return {std::move(name), std::move(dtype), std::move(shape), std::string(bytes, '\0')};
}

/// What a slot holds until something is loaded. By its bits: with -ffast-math NaN may equal it.
constexpr float unloaded = -1.0f;
inline bool is_unloaded(float value) {
  return std::bit_cast<std::uint32_t>(value) == std::bit_cast<std::uint32_t>(unloaded);
}

/// Slots with room of their own, all unloaded.
class Network {
 public:
  struct Parameter {
    std::string key;
    std::vector<std::int64_t> shape;
  };

  Network(std::initializer_list<Parameter> parameters) {
    room_.reserve(parameters.size());
    for (const Parameter& p : parameters) {
      std::size_t count = 1;
      for (const std::int64_t extent : p.shape) count *= static_cast<std::size_t>(extent);
      room_.emplace_back(count, unloaded);
      slots.push_back({p.key, p.shape, room_.back().data()});
    }
  }

  const std::vector<float>& operator[](std::size_t i) const { return room_[i]; }

  bool untouched() const {
    for (const std::vector<float>& values : room_)
      for (const float value : values)
        if (!is_unloaded(value)) return false;
    return true;
  }

  std::vector<weights::Slot> slots;

 private:
  std::vector<std::vector<float>> room_;
};

/// What the error says, with the path left out; "" where there is none.
template <class Error = tenon::load_error, class Action>
std::string words_of(Action action, const std::string& path = {}) {
  try {
    action();
  } catch (const Error& error) {
    std::string words = error.what();
    for (std::size_t at; !path.empty() && (at = words.find(path)) != words.npos;)
      words.replace(at, path.size(), "FILE");
    return words;
  }
  return {};
}

/// What `load` says to this file for this network.
inline std::string refusal(const std::string& path, const Network& network, const tenon::LoadOptions& options = {}) {
  return words_of([&] { weights::load(path, network.slots, options); }, path);
}

}  // namespace weights_test
