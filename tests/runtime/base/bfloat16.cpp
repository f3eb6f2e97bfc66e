// Rounding to bfloat16, beside the nearest number of 8 significant bits in double precision.
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <tenon/base/bfloat16.hpp>

#include "../../support/catch.hpp"

using tenon::detail::as_bfloat16;

namespace {

/// Of two that are equally near, nearbyint gives the even one.
double nearest(double x) {
  if (x == 0) return x;
  const int exponent = std::max(std::ilogb(x), -126) - 7;
  return std::ldexp(std::nearbyint(std::ldexp(x, -exponent)), exponent);
}
std::uint32_t bits(float x) { return std::bit_cast<std::uint32_t>(x); }

}  // namespace

TEST_CASE("bfloat16: the nearest, of each pattern of what is cut off") {
  for (std::uint32_t upper = 0; upper < 0x7f80; upper += 0x0d)
    for (const std::uint32_t lower : {0x0000U, 0x0001U, 0x7fffU, 0x8000U, 0x8001U, 0xffffU})
      for (const std::uint32_t sign : {0x00000000U, 0x80000000U}) {
        const auto x = std::bit_cast<float>(sign | upper << 16 | lower);
        INFO(x);
        REQUIRE((bits(as_bfloat16(x)) & 0xffffU) == 0);
        REQUIRE(static_cast<double>(as_bfloat16(x)) == nearest(static_cast<double>(x)));
      }
}

TEST_CASE("bfloat16: ties, the largest, infinity and NaN, as torch.bfloat16") {
  static_assert(as_bfloat16(1.00390625f) == 1.0f && as_bfloat16(1.01171875f) == 1.015625f);
  CHECK(bits(as_bfloat16(-0.0f)) == 0x80000000U);
  CHECK(bits(as_bfloat16(std::numeric_limits<float>::max())) == 0x7f800000U);
  CHECK(bits(as_bfloat16(-std::numeric_limits<float>::infinity())) == 0xff800000U);
  // A payload in the lower half alone, and all bits set: rounded up, the first would be infinite and the second -0.
  for (const std::uint32_t nan : {0x7f800001U, 0xff800001U, 0x7fffffffU, 0xffffffffU, 0x7fc00000U}) {
    const std::uint32_t word = bits(as_bfloat16(std::bit_cast<float>(nan)));
    CHECK((word & 0x7fc00000U) == 0x7fc00000U);
    CHECK((word & 0xffffU) == 0);
  }
}
