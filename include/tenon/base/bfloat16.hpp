// bfloat16: a float's upper 16 bits.
#pragma once
#include <cstdint>
#include <tenon/base/bit_cast.hpp>
#include <tenon/base/target.hpp>

namespace tenon::detail {

/// The nearest number of 8 significant bits, of two that are equally near the even one, as torch.bfloat16: beyond
/// 3.3953e38 infinity, of NaN a quiet one. In integers, as -ffast-math knows no NaN.
TENON_INLINE constexpr float as_bfloat16(float x) {
  const auto word = bit_cast<std::uint32_t>(x);
  if ((word & 0x7fffffffU) > 0x7f800000U) return bit_cast<float>((word | 0x400000U) & 0xffff0000U);
  const std::uint32_t odd = word >> 16 & 1U;
  return bit_cast<float>((word + 0x7fffU + odd) & 0xffff0000U);
}

}  // namespace tenon::detail
