# TENON FOLDER COMPILER FLAGS...: headers of tenon-embed for SSE2 and for AVX2 in one program, without optimization, linked
# in both orders: each object answers from its own weights.
set -eu
tenon=$1 folder=$2 compiler=$3
shift 3
rm -rf "$folder" && mkdir -p "$folder" && cd "$folder"
set -- "$@" "-I$tenon/examples"

cat >answer.cpp <<'END'
#include "digits.hpp"
extern "C" float NAME() {
  tenon::Tensor<float, 1, 28, 28> image;
  image.fill(0.5f);
  return embedded::digits(image)[3];
}
END
cat >main.cpp <<'END'
#include <cmath>
#include <cstdio>
extern "C" float of_sse2(), of_avx2();
int main() {
  std::printf("%.9g %.9g\n", double{of_sse2()}, double{of_avx2()});
  return std::fabs(of_sse2() - of_avx2()) < 1e-3f ? 0 : 1;
}
END
for target in sse2:x86-64 avx2:x86-64-v3; do
  name=${target%%:*} march=${target#*:}
  mkdir "$name"
  "$tenon/tenon-embed" --model digits::Dense --header digits/net.hpp --weights "$tenon/examples/digits/digits.safetensors" \
    --as digits --output "$name/digits.hpp" --compiler "$compiler" \
    --host "${CMAKE_CXX_COMPILER_LAUNCHER:-} $compiler" -- "$@" "-march=$march"
  "$compiler" "$@" "-I$name" "-march=$march" "-DNAME=of_$name" -O0 -c answer.cpp -o "$name.o"
done
"$compiler" "$@" -c main.cpp -o main.o
"$compiler" main.o sse2.o avx2.o -o sse2_first && ./sse2_first >first
"$compiler" main.o avx2.o sse2.o -o avx2_first && ./avx2_first >second
cmp first second
