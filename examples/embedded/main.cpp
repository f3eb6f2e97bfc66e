// A model in the binary: CMakeLists.txt embeds digits.safetensors, so that this program opens no file, allocates
// nothing and does nothing before it answers. Draw another digit, and build.
#include <algorithm>
#include <cstdio>
#include <digits.hpp>  // made by tenon_embed: embedded::digits

using Image = tenon::Tensor<float, 1, 28, 28>;

// From dark to bright: " .:-=+*#%@". The images of MNIST are 28 x 28, their digits 20 high, in the middle.
constexpr int top = 6, left = 10;
constexpr const char* drawn =
    " =%@*.\n"
    "=@@@@@#-\n"
    "@@%*#@@@=\n"
    "@@=  :#@@+\n"
    "@@:    %@+\n"
    "@@+  .+#.\n"
    "@@* .%@%\n"
    "=@@#@@@%\n"
    " *@@@@@#\n"
    "  =++#@#\n"
    "     +@#\n"
    "     %@#\n"
    "    .@@*\n"
    "    -@@:\n"
    "    +@%\n"
    "    @@=\n"
    "   -@%\n"
    "   @@*\n"
    "  :@%\n"
    "  #@=\n";

constexpr Image image = [] {
  constexpr const char* greys = " .:-=+*#%@";
  Image pixels{};
  int y = top, x = left;
  for (const char* at = drawn; *at != '\0'; ++at) {
    for (int grey = 0; grey < 10; ++grey)
      if (greys[grey] == *at) pixels(0, y, x) = static_cast<float>(grey) / 9;
    ++x;
    if (*at == '\n') ++y, x = left;
  }
  return pixels;
}();

int main() {
  static char line[256];
  std::setvbuf(stdout, line, _IOLBF, sizeof line);  // printf would take a buffer from the heap
  std::printf("%s", drawn);
  const auto scores = embedded::digits(image);
  const auto best = std::max_element(scores.begin(), scores.end()) - scores.begin();
  std::printf("\nThis is a %td. The scores:\n", best);
  for (int digit = 0; digit < 10; ++digit) std::printf("  %d %6.1f\n", digit, static_cast<double>(scores[digit]));
  return best == 9 ? 0 : 1;
}
