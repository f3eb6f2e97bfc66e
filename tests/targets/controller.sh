# controller.sh SOURCE OUTPUT INCLUDE: builds the controller for a Cortex-M4, prints how large it is; fails where it
# takes memory that is written, or anything from a heap, or cannot be linked without a system.
set -eu
command -v arm-none-eabi-g++ >/dev/null || { echo "no arm-none-eabi-g++"; exit 2; }
arm-none-eabi-g++ -std=c++20 -O2 -mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16 -fno-exceptions -fno-rtti \
  -Wall -Wextra -Werror -ffunction-sections -fdata-sections -nostartfiles -Wl,--gc-sections -Wl,-e,controller_run \
  "-I$3" "$1" -o "$2"
arm-none-eabi-size "$2"
if arm-none-eabi-nm "$2" | grep -E ' (malloc|_Znw|__cxa_throw|_sbrk|_Unwind)'; then
  echo "the controller takes from the heap, or throws" >&2
  exit 1
fi
arm-none-eabi-size "$2" | awk 'NR == 2 { exit !($1 < 8192 && $2 + $3 == 0) }' ||
  { echo "more than 8 kB, or memory that is written" >&2; exit 1; }
