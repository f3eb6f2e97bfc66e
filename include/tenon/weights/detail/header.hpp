// The header of a safetensors file: its JSON read by events, then every claim in it checked before anyone believes it.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenon/weights/detail/header_events.hpp>
#include <tenon/weights/detail/numbers.hpp>
#include <tenon/weights/detail/words.hpp>
#include <utility>
#include <vector>

namespace tenon::detail::weights {

/// The product of `shape` times `bits`, in bytes; refuses what 64 bits cannot hold and what ends within a byte.
inline std::uint64_t byte_size(const Entry& entry, unsigned bits) {
  std::uint64_t total = bits;
  for (const std::int64_t extent : entry.shape) {
    const auto factor = static_cast<std::uint64_t>(extent);
    if (factor != 0 && total > std::numeric_limits<std::uint64_t>::max() / factor)
      throw malformed(shown(entry.name) + " claims the shape " + shown(entry.shape) + ", whose size overflows");
    total *= factor;
  }
  if (total % 8 != 0)
    throw malformed(shown(entry.name) + ", " + entry.dtype + ' ' + shown(entry.shape) + ", does not end on a byte");
  return total / 8;
}

/// Each tensor's bytes are as many as its type and shape need.
inline void check_sizes(const Header& header) {
  for (const Entry& entry : header.entries) {
    if (entry.begin > entry.end)
      throw malformed(shown(entry.name) + " begins at byte " + std::to_string(entry.begin) +
                      " and ends before it, at " + std::to_string(entry.end));
    const NumberFormat* format = find_format(entry.dtype);
    if (format == nullptr) continue;  // a type from the future: its offsets are checked, its size cannot be
    const std::uint64_t needed = byte_size(entry, format->bits);
    if (needed != entry.end - entry.begin)
      throw malformed(shown(entry.name) + ", " + entry.dtype + ' ' + shown(entry.shape) + ", needs " +
                      counted(needed, "byte") + ", but its offsets hold " + std::to_string(entry.end - entry.begin));
  }
}

/// The tensors tile the data: no hole, no overlap, nothing behind the end. So the numbers of a file together are never
/// larger than the file, which is what bounds the memory of whoever reads them. Leaves the entries in that order.
inline void check_tiling(Header& header, std::uint64_t data_size) {
  std::sort(header.entries.begin(), header.entries.end(),
            [](const Entry& a, const Entry& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
  std::uint64_t reached = 0;
  for (const Entry& entry : header.entries) {
    if (entry.begin != reached)
      throw malformed(
          shown(entry.name) + " begins at byte " + std::to_string(entry.begin) + " of the data, " +
          (entry.begin < reached ? "inside the tensor that ends at " : "leaving a hole behind the end at ") +
          std::to_string(reached));
    if (entry.end > data_size)
      throw malformed(shown(entry.name) + " ends at byte " + std::to_string(entry.end) +
                      " of the data, but the file has " + std::to_string(data_size) + "; it may be truncated");
    reached = entry.end;
  }
  if (reached != data_size)
    throw malformed("its tensors end at byte " + std::to_string(reached) + " of the data, but the file has " +
                    std::to_string(data_size));
}

/// A sort, not a hash: the keys of a hostile file can be chosen to collide.
inline void refuse_duplicates(std::vector<std::string_view> keys) {
  std::sort(keys.begin(), keys.end());
  const auto twice = std::adjacent_find(keys.begin(), keys.end());
  if (twice != keys.end()) throw malformed("the key " + shown(*twice) + " stands twice in the header");
}

/// Reads the header's text, for a file with `data_size` bytes behind it. Throws malformed.
inline Header parse_header(std::string_view json, std::uint64_t data_size) {
  Header header = read_header_events(json);
  std::vector<std::string_view> keys;
  keys.reserve(std::max(header.entries.size(), header.metadata.size()));
  for (const Entry& entry : header.entries) keys.push_back(entry.name);
  refuse_duplicates(keys);
  keys.clear();
  for (const auto& [key, value] : header.metadata) keys.push_back(key);
  refuse_duplicates(keys);
  check_sizes(header);
  check_tiling(header, data_size);
  return header;
}

}  // namespace tenon::detail::weights
