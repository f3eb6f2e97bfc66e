// A safetensors file as something to read from: recognised, its header checked, its tensors fetched one by one.
#pragma once
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <tenon/weights/detail/header.hpp>
#include <tenon/weights/detail/numbers.hpp>
#include <tenon/weights/detail/words.hpp>
#include <tenon/weights/safetensors.hpp>
#include <utility>
#include <vector>

namespace tenon::detail::weights {

inline std::string why(int error) {
  return error == 0 ? "input or output error" : std::generic_category().message(error);
}

/// Where the converted weights would go: next to the original, and never over it.
inline std::string converted_name(const std::string& path) {
  std::filesystem::path target(path);
  const bool taken = target.extension() == ".safetensors";
  return target.replace_extension(taken ? ".converted.safetensors" : ".safetensors").string();
}

inline std::string convert_with_python(const std::string& path, std::string_view kind) {
  return path + " is a " + std::string(kind) +
         ", not safetensors. To convert it, in Python:\n"
         "  import torch, safetensors.torch\n"
         "  safetensors.torch.save_file(torch.load(" +
         in_quotes(path) + ", map_location=\"cpu\"), " + in_quotes(converted_name(path)) +
         ")\n(If the file holds a whole module, not a state_dict: torch.load(...).state_dict().)";
}

/// Recognises by its first bytes what people take for safetensors; the words that refuse it, or nothing.
inline std::string known_stranger(const std::string& path, std::string_view start) {
  // A header of 640 bytes begins as a pickle does, 0x80 0x02. What tells them apart: a header below the limit of
  // 100 MB leaves the upper half of its length zero, and `{` follows.
  if (start.size() > 8 && start.substr(4, 4) == std::string_view("\0\0\0\0", 4) && start[8] == '{') return {};
  if (start.starts_with("PK\x03\x04")) return convert_with_python(path, "zip file, as torch.save writes it");
  if (start.size() > 1 && start[0] == '\x80' && start[1] >= 2 && start[1] <= 5)
    return convert_with_python(path, "pickle file, as torch.save wrote it before PyTorch 1.6");
  if (start.size() >= 262 && start.substr(257, 5) == "ustar")
    return convert_with_python(path, "tar file, as the first versions of torch.save wrote it");
  if (start.starts_with("version https://git-lfs"))
    return path + " is a pointer of Git LFS, not the file itself; fetch it with: git lfs pull";
  return {};
}

/// An open file whose header has been read and believed.
class Reader {
 public:
  /// Throws load_error.
  explicit Reader(const std::string& path) : path_(path) {
    open();
    try {
      read_header();
    } catch (const malformed& fault) {
      throw load_error(path_ + " is not a valid safetensors file: " + fault.what());
    }
  }

  const std::string& path() const { return path_; }
  /// In the order of their data.
  const std::vector<Entry>& entries() const { return header_.entries; }
  std::vector<std::pair<std::string, std::string>>& metadata() { return header_.metadata; }

  /// Fills `bytes` with the tensor's, as they stand in the file. Throws load_error.
  void fetch(const Entry& entry, std::span<std::byte> bytes) {
    stream_.seekg(static_cast<std::streamoff>(data_begin_ + entry.begin));
    read(reinterpret_cast<char*>(bytes.data()), bytes.size());
  }

 private:
  void open() {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path_, error);
    if (status.type() == std::filesystem::file_type::not_found) throw load_error(path_ + ": there is no such file");
    if (error) throw load_error("cannot open " + path_ + ": " + error.message());
    if (is_directory(status)) throw load_error(path_ + " is a folder, not a file");
    // Anything else that is not a file (a pipe, a device) has no size, or none to trust.
    if (!is_regular_file(status)) throw load_error(path_ + " is not a regular file");
    size_ = std::filesystem::file_size(path_, error);
    if (error) throw load_error("cannot open " + path_ + ": " + error.message());
    errno = 0;
    stream_.open(path_, std::ios::binary);
    if (!stream_) throw load_error("cannot open " + path_ + ": " + why(errno));
  }

  void read_header() {
    if (size_ == 0) throw malformed("it is empty");
    std::string start(static_cast<std::size_t>(std::min<std::uint64_t>(size_, 512)), '\0');
    read(start.data(), start.size());
    if (const std::string words = known_stranger(path_, start); !words.empty()) throw load_error(words);

    if (size_ < length_bytes) throw malformed("it has " + counted(size_, "byte") + ", too few for the header's length");
    const auto length = from_little_endian<std::uint64_t>(reinterpret_cast<const std::byte*>(start.data()));
    if (length > size_ - length_bytes)
      throw malformed("its header claims " + counted(length, "byte") + ", but the file has " + std::to_string(size_));
    if (length > longest_header)
      throw malformed("its header claims " + counted(length, "byte") + ", more than the format's limit of " +
                      std::to_string(longest_header));

    std::string json(static_cast<std::size_t>(length), '\0');
    stream_.seekg(length_bytes);
    read(json.data(), json.size());
    data_begin_ = length_bytes + length;
    header_ = parse_header(json, size_ - data_begin_);
  }

  void read(char* out, std::size_t count) {
    errno = 0;
    if (!stream_.read(out, static_cast<std::streamsize>(count)))
      throw load_error("cannot read " + path_ + ": " + (errno == 0 ? "it ended while it was read" : why(errno)));
  }

  static constexpr std::uint64_t length_bytes = 8;
  static constexpr std::uint64_t longest_header = 100'000'000;

  std::string path_;
  std::ifstream stream_;
  std::uint64_t size_ = 0;
  std::uint64_t data_begin_ = 0;
  Header header_;
};

}  // namespace tenon::detail::weights
