// Kernel: what a kernel's name stands for, and what the lowering must know of packed weights. No xsimd.
#pragma once
#include <tenon/base/element.hpp>
#include <tenon/base/target.hpp>

namespace tenon::detail::kernels {

/// So few numbers are copied one by one: a vector's load of what was just stored in parts would wait until all of it is
/// written.
constexpr bool copied_singly(int cols) { return cols <= 4; }

template <class Name>
inline constexpr bool is_included = false;

/// The implementation of a kernel's name, in kernels/.
template <class Name, Target T>
struct Kernel {
  static_assert(is_included<Name>, "this kernel's header is not included: tenon/run.hpp includes all of the library's");
};

/// The vectors of sums in a tile, at most: four registers hold what they are made from. More of 32 registers are not
/// measured yet.
constexpr int tile_sums(Target t) { return t.registers() < 16 ? t.registers() - 4 : 12; }

/// The words of a row of so many numbers, which are whole vectors. Of bf16 two vectors share their words: the first has
/// the upper halves, the second the lower ones.
constexpr std::int64_t words_of(Element storage, std::int64_t numbers, int lanes) {
  return storage == Element::bfloat16 ? round_up(numbers, 2 * lanes) / 2 : numbers;
}

/// Bytes of a packed matrix: the bias and `in` rows of outputs, padded to whole vectors.
constexpr std::int64_t packed_bytes(std::int64_t in, std::int64_t out, Target target, Element storage) {
  const std::int64_t row = round_up(out, target.lanes);
  const std::int64_t widened = bytes_of(Element::float32, words_of(storage, row, target.lanes));
  return tenon::detail::product(in, widened) + bytes_of(Element::float32, row);
}

}  // namespace tenon::detail::kernels
