// What differs between two descriptions of networks, line by line.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tenon/weights/detail/words.hpp>
#include <vector>

namespace tenon::detail::weights {

using Lines = std::vector<std::string_view>;

inline Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// A line as messages show it: without control characters, and cut where it is absurdly long.
inline std::string shown_line(std::string_view line) {
  constexpr std::size_t longest = 600;
  std::string out;
  for (const char c : line.substr(0, longest)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  return line.size() > longest ? out + "..." : out;
}

/// One place where the texts differ: lines of the one against lines of the other.
struct Change {
  std::size_t from_a, to_a, from_b, to_b;
};

/// By the longest common subsequence; texts that would take long (a file may hold any) differ in one piece.
inline std::vector<Change> changes(const Lines& a, const Lines& b) {
  std::size_t begin = 0, end_a = a.size(), end_b = b.size();
  while (begin < end_a && begin < end_b && a[begin] == b[begin]) ++begin;
  while (end_a > begin && end_b > begin && a[end_a - 1] == b[end_b - 1]) --end_a, --end_b;
  const std::size_t rows = end_a - begin, columns = end_b - begin;
  if (rows == 0 && columns == 0) return {};
  constexpr std::size_t most = 4'000'000;
  if (rows == 0 || columns == 0 || rows > most / columns) return {{begin, end_a, begin, end_b}};

  const auto at = [&](std::size_t i, std::size_t j) { return i * (columns + 1) + j; };
  std::vector<std::uint32_t> common((rows + 1) * (columns + 1));  // of what stands behind i and j
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t j = columns; j-- > 0;)
      common[at(i, j)] = a[begin + i] == b[begin + j] ? common[at(i + 1, j + 1)] + 1
                                                      : std::max(common[at(i + 1, j)], common[at(i, j + 1)]);
  std::vector<Change> found;
  for (std::size_t i = 0, j = 0; i < rows || j < columns;) {
    if (i < rows && j < columns && a[begin + i] == b[begin + j]) {
      ++i, ++j;
      continue;
    }
    Change change{begin + i, begin + i, begin + j, begin + j};
    while ((i < rows || j < columns) && !(i < rows && j < columns && a[begin + i] == b[begin + j]))
      ++(j == columns || (i < rows && common[at(i + 1, j)] >= common[at(i, j + 1)]) ? i : j);
    change.to_a = begin + i, change.to_b = begin + j;
    found.push_back(change);
  }
  return found;
}

/// The lines in which two descriptions differ, each place with the line before it; nothing where they do not.
inline std::string differences(std::string_view a, const std::string& who_a, std::string_view b,
                               const std::string& who_b) {
  constexpr std::size_t most_places = 8, most_lines = 6;
  const Lines lines_a = lines_of(a), lines_b = lines_of(b);
  const std::vector<Change> found = changes(lines_a, lines_b);
  std::string out;
  const auto write = [&](const std::string& who, const Lines& lines, std::size_t from, std::size_t to) {
    if (from == to) out += "\n    " + who + ": nothing";
    for (std::size_t i = from; i < to && i < from + most_lines; ++i)
      out += "\n    " + who + ": " + shown_line(lines[i]);
    if (to > from + most_lines) out += "\n    " + who + ": and " + counted(to - from - most_lines, "more line");
  };
  for (std::size_t i = 0; i < found.size() && i < most_places; ++i) {
    const Change& change = found[i];
    if (change.from_a > 0) out += "\n  behind " + shown_line(lines_a[change.from_a - 1]);
    write(who_a, lines_a, change.from_a, change.to_a);
    write(who_b, lines_b, change.from_b, change.to_b);
  }
  if (found.size() > most_places) out += "\n  and in " + counted(found.size() - most_places, "more place");
  return out;
}

}  // namespace tenon::detail::weights
