// Packed: rows of weights as they are stored, and the vectors that are read from them.
#pragma once
#include <tenon/base/bfloat16.hpp>
#include <tenon/kernels/call.hpp>
#include <tenon/ops/kernel.hpp>

namespace tenon::detail::kernels {

/// Rows of `lanes` numbers and more, stored as S.
template <Element S, int lanes>
struct Rows {
  /// Vector j of a row; V may be narrower than a stored vector.
  template <class V>
  TENON_INLINE static constexpr V read(const Word* row, int j) {
    if constexpr (S == Element::float32) {
      return load_aligned<V>(row + j * width<V>);
    } else {
      using namespace math;
      const int vector = j * width<V> / lanes, lane = j * width<V> % lanes;
      const V both = load_aligned<V>(row + vector / 2 * lanes + lane);
      using I = decltype(bits(both));
      if (vector % 2 == 1) return from_bits(bits(both) << 16);
      auto upper = bits(both) & I(~0xffff);
#if defined(__clang__)
      // clang reads the word again for each use of its upper half, and then has too few registers for the sums.
      if constexpr (width<V> == 8) asm("" : "+x"(upper.r.data));
#endif
      return from_bits(upper);
    }
  }
  /// What is read as number i of a row.
  TENON_INLINE static constexpr void write(Word* row, int i, float number) {
    if constexpr (S == Element::float32) {
      row[i] = number;
    } else {
      using namespace math;
      Word& both = row[i / (2 * lanes) * lanes + i % lanes];
      const Integer upper = bits(tenon::detail::as_bfloat16(number)), kept = bits(both);
      both = i / lanes % 2 == 0
                 ? from_bits(upper)
                 : from_bits(kept | Integer(static_cast<std::int32_t>(static_cast<std::uint32_t>(upper.value) >> 16)));
    }
  }
};

}  // namespace tenon::detail::kernels
