// How keys, shapes and files are written in the messages about weights.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tenon::detail::weights {

/// A double-quoted literal, valid in C++, Python and JSON. UTF-8 passes as it is; control characters, which a hostile
/// file may hold to write over the terminal, do not.
inline std::string in_quotes(std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7f) {
      out += "\\u00";
      out += digits[byte >> 4];
      out += digits[byte & 15];
    } else {
      out += c;
    }
  }
  return out += '"';
}

/// A key as messages show it: bare where it looks like one, quoted where it does not, cut where it is absurdly long.
inline std::string shown(std::string_view key) {
  constexpr std::size_t longest = 300;
  if (key.size() > longest) {
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(key[end]) & 0xc0) == 0x80) --end;  // not within a UTF-8 character
    return in_quotes(key.substr(0, end)) + "... (" + std::to_string(key.size()) + " bytes)";
  }
  const auto plain = [](char c) { return c > ' ' && c < 0x7f && c != '"' && c != '\\'; };
  bool bare = !key.empty();
  for (const char c : key) bare = bare && plain(c);
  return bare ? std::string(key) : in_quotes(key);
}

/// `[20, 10]`, and `[]` for a scalar.
inline std::string shown(std::span<const std::int64_t> shape) {
  std::string out = "[";
  for (const std::int64_t extent : shape) {
    if (out.size() > 1) out += ", ";
    out += std::to_string(extent);
  }
  return out += ']';
}

/// `1 tensor`, `2 tensors`.
inline std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace tenon::detail::weights
