// Draws images of 28 x 28 pixels with the half blocks of a terminal: two pixels, one above the other, are one character.
#pragma once
#include <algorithm>
#include <cstdio>
#include <span>
#include <string>
#include <vector>

/// Lines of equal width on the screen, the last one a caption.
struct Drawing {
  static constexpr int width = 24, height = 22;  // in pixels: a digit of MNIST is at most 20 x 20
  std::vector<std::string> lines;
};

/// The digit in the middle of its drawing, bright on dark, and under it the caption (plain ASCII).
inline Drawing draw(std::span<const float, 28 * 28> image, std::string caption) {
  int left = 27, right = 0, top = 27, bottom = 0;
  const auto pixel = [&](int y, int x) {
    return y < 0 || y > 27 || x < 0 || x > 27 ? 0.0f : image[static_cast<std::size_t>(y * 28 + x)];
  };
  for (int y = 0; y < 28; ++y)
    for (int x = 0; x < 28; ++x) {
      if (pixel(y, x) == 0) continue;
      left = std::min(left, x), right = std::max(right, x);
      top = std::min(top, y), bottom = std::max(bottom, y);
    }
  const int x0 = (left + right + 1 - Drawing::width) / 2, y0 = (top + bottom + 1 - Drawing::height) / 2;

  Drawing drawing;
  for (int y = y0; y < y0 + Drawing::height; y += 2) {
    std::string& line = drawing.lines.emplace_back();
    for (int x = x0; x < x0 + Drawing::width; ++x) {
      const float above = pixel(y, x), below = pixel(y + 1, x);
      const bool up = above > 0.5f, down = below > 0.5f;
      line += up && down ? "█" : up ? "▀" : down ? "▄" : above + below > 0.4f ? "░" : " ";
    }
  }
  caption.resize(Drawing::width, ' ');
  const std::size_t text = caption.find_last_not_of(' ') + 1;
  std::rotate(caption.begin(), caption.begin() + static_cast<std::ptrdiff_t>(text + (Drawing::width - text + 1) / 2),
              caption.end());
  drawing.lines.push_back(std::move(caption));
  return drawing;
}

inline void print_side_by_side(const std::vector<Drawing>& drawings) {
  for (std::size_t line = 0; !drawings.empty() && line < drawings[0].lines.size(); ++line) {
    std::string row;
    for (const Drawing& drawing : drawings) row += drawing.lines[line] + "  ";
    row.resize(row.find_last_not_of(' ') + 1);
    std::printf("%s\n", row.c_str());
  }
}
