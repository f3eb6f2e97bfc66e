# TENON FOLDER COMPILER FLAGS...: what tenon-embed and its headers refuse, and in which words; its C is C.
set -eu
tenon=$1 folder=$2 compiler=$3
shift 3
mkdir -p "$folder" && cd "$folder"

says() {  # WORDS COMMAND...: the command fails and says the words
  words=$1
  shift
  if "$@" >said 2>&1; then
    echo "was not refused: $words"
    exit 1
  fi
  grep -qF -e "$words" said || { cat said; echo "was not said: $words"; exit 1; }
}
embed() {
  "$tenon/tenon-embed" --header digits/net.hpp --compiler "$compiler" --host "${CMAKE_CXX_COMPILER_LAUNCHER:-} $compiler" \
    --as "$@"
}
weights=$tenon/examples/digits
set -- "$@" "-I$tenon/examples"

rm -f digits.hpp
says '3.weight is [16, 8, 3, 3] in the file, the network has [10, 128]' \
  embed digits --model digits::Dense --weights "$weights/digits_cnn.safetensors" -- "$@"
says "there is no file 'nowhere.safetensors'" embed digits --model digits::Dense --weights nowhere.safetensors -- "$@"
says 'digits::Sparse of digits/net.hpp could not be compiled' \
  embed digits --model digits::Sparse --weights "$weights/digits.safetensors" -- "$@"
says "--as 'two words' is not a name in C++" \
  embed 'two words' --model digits::Dense --weights "$weights/digits.safetensors" -- "$@"
[ ! -e digits.hpp ] || { echo "a header was written for what was refused"; exit 1; }

# Packed for a machine without vectors, compiled for one that has them.
printf 'constexpr Target native_target{};\n' >scalar
embed digits --model digits::Dense --weights "$weights/digits.safetensors" --target scalar -- "$@"
printf '#include "digits.hpp"\n' >program.cpp
says 'tenon: digits is packed for scalar, this file is compiled for another instruction set' \
  "$compiler" "$@" -fsyntax-only program.cpp

# The C functions of a network whose weights are read from a file.
embed digits --model digits::Dense --c-header digits.h -- "$@"
printf '#include "digits.h"\nint main(void) { digits_free(digits_load("", NULL, 0)); return digits_input_rank(0); }\n' \
  >program.c
"$compiler" -x c -std=c99 -Wall -Wextra -Wpedantic -Werror -fsyntax-only program.c
