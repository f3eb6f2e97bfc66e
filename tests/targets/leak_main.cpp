// leak_main sse2|avx2: calls the networks that were compiled for this instruction set.
#include <cstdint>
#include <cstdio>
#include <string_view>

extern "C" std::uint32_t of_sse2();
extern "C" std::uint32_t of_avx2();

int main(int, char** arguments) {
  std::printf("%08lx\n", static_cast<unsigned long>(std::string_view(arguments[1]) == "avx2" ? of_avx2() : of_sse2()));
}
