// The body of what writes weights. Not inline: implementation.hpp compiles it once.
#pragma once
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <tenon/weights/detail/file.hpp>
#include <tenon/weights/detail/header.hpp>
#include <tenon/weights/detail/numbers.hpp>
#include <tenon/weights/detail/words.hpp>
#include <tenon/weights/safetensors.hpp>
#include <utility>

namespace tenon::detail::weights {

inline std::uint64_t value_count(const ConstSlot& slot) {
  std::uint64_t count = 1;
  for (const std::int64_t extent : slot.shape) count *= static_cast<std::uint64_t>(extent);
  return count;
}

/// The JSON of a file of float32 tensors, padded so that the data begins at a multiple of eight bytes.
inline std::string header_text(std::span<const ConstSlot> slots,
                               std::span<const std::pair<std::string, std::string>> metadata) {
  std::string out = "{";
  const auto key = [&](std::string_view name) {
    if (out.back() != '{') out += ',';
    out += in_quotes(name);
    out += ':';
  };
  if (!metadata.empty()) {
    key("__metadata__");
    out += '{';
    for (const auto& [name, value] : metadata) {
      key(name);
      out += in_quotes(value);
    }
    out += '}';
  }
  std::uint64_t offset = 0;
  for (const ConstSlot& slot : slots) {
    key(slot.key);
    const std::uint64_t end = offset + value_count(slot) * sizeof(float);
    out += R"({"dtype":"F32","shape":)" + shown(slot.shape) + R"(,"data_offsets":[)" + std::to_string(offset) + ',' +
           std::to_string(end) + "]}";
    offset = end;
  }
  out += '}';
  out.append((8 - out.size() % 8) % 8, ' ');
  return out;
}

/// A new file next to `path` that takes its place when all is written, and vanishes when it is not.
class Replacement {
 public:
  explicit Replacement(const std::string& path) : path_(path) {
    // A device or a pipe under that name would be replaced, not written to.
    const std::filesystem::file_status status = std::filesystem::status(path_);
    if (exists(status) && !is_regular_file(status)) throw save_error(path_ + " exists and is not a regular file");
    std::random_device random;
    for (int attempt = 0; attempt < 16 && file_ == nullptr; ++attempt) {
      temporary_ = path_ + ".tmp-" + std::to_string(random());
      errno = 0;
      file_ = std::fopen(temporary_.c_str(), "wbx");  // x: never a file that exists
      if (file_ == nullptr && errno != EEXIST) break;
    }
    if (file_ == nullptr) fail();
  }
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  ~Replacement() {
    if (file_ != nullptr) std::fclose(file_);
    if (!done_) std::remove(temporary_.c_str());
  }

  void write(const void* bytes, std::size_t count) {
    errno = 0;
    if (count > 0 && std::fwrite(bytes, 1, count, file_) != count) fail();
  }

  void finish() {
    errno = 0;
    std::FILE* file = std::exchange(file_, nullptr);
    if (std::fclose(file) != 0) fail();  // the last bytes leave the buffer here, and may find the disk full
    std::error_code error;
    std::filesystem::rename(temporary_, path_, error);
    if (error) throw save_error("cannot write " + path_ + ": " + error.message());
    done_ = true;
  }

 private:
  [[noreturn]] void fail() const { throw save_error("cannot write " + path_ + ": " + why(errno)); }

  std::string path_;
  std::string temporary_;
  std::FILE* file_ = nullptr;
  bool done_ = false;
};

void save(const std::string& path, std::span<const ConstSlot> slots,
          std::span<const std::pair<std::string, std::string>> metadata) {
  const std::string header = header_text(slots, metadata);
  std::uint64_t data_size = 0;
  for (const ConstSlot& slot : slots) data_size += value_count(slot) * sizeof(float);
  try {
    parse_header(header, data_size);  // what could not be read back is not written
  } catch (const malformed& fault) {
    throw save_error("cannot write " + path + ": " + fault.what());
  }
  Replacement file(path);
  const auto length = to_little_endian(std::uint64_t{header.size()});
  file.write(length.data(), length.size());
  file.write(header.data(), header.size());
  for (const ConstSlot& slot : slots) {
    const auto count = static_cast<std::size_t>(value_count(slot));
    if constexpr (std::endian::native == std::endian::little) {
      file.write(slot.values, count * sizeof(float));
    } else {
      for (std::size_t i = 0; i < count; ++i) {
        const auto raw = to_little_endian(slot.values[i]);
        file.write(raw.data(), raw.size());
      }
    }
  }
  file.finish();
}

}  // namespace tenon::detail::weights
