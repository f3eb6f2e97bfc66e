// The words in which formulas are written, for V = float: the same ones that kernels::Vector brings for vectors.
//
// A formula is a template over V. It says `fma(a, b, c)`, `max(a, b)`, `select(mask, a, b)` unqualified after
// `using namespace tenon::extend::math`; V = float finds the functions below, also in constant expressions, and a vector its
// own by argument-dependent lookup. Both give the same bits.
#pragma once

#include <concepts>
#include <cstdint>

#include <tenon/base/bit_cast.hpp>
#include <tenon/base/namespaces.hpp>
#include <tenon/base/target.hpp>

namespace tenon::extend::math {

/// A 32-bit integer that wraps around on overflow, as a vector's lanes do. (C++ leaves int's overflow undefined, and
/// formulas meet it where a NaN has been taken apart.)
struct Integer {
  std::int32_t value;

  Integer() = default;
  TENON_INLINE constexpr explicit Integer(std::int32_t i) : value(i) {}

  TENON_INLINE friend constexpr Integer operator+(Integer a, Integer b) { return wrapped(a.word() + b.word()); }
  TENON_INLINE friend constexpr Integer operator-(Integer a, Integer b) { return wrapped(a.word() - b.word()); }
  TENON_INLINE friend constexpr Integer operator&(Integer a, Integer b) { return Integer(a.value & b.value); }
  TENON_INLINE friend constexpr Integer operator|(Integer a, Integer b) { return Integer(a.value | b.value); }
  TENON_INLINE friend constexpr Integer operator<<(Integer a, int places) { return wrapped(a.word() << places); }
  TENON_INLINE friend constexpr Integer operator>>(Integer a, int places) { return Integer(a.value >> places); }

 private:
  TENON_INLINE constexpr std::uint32_t word() const { return static_cast<std::uint32_t>(value); }
  TENON_INLINE static constexpr Integer wrapped(std::uint32_t word) { return Integer(static_cast<std::int32_t>(word)); }
};

/// What a type V computes with besides itself: the result of a comparison and its 32-bit integers.
template <class V>
struct companions;
template <>
struct companions<float> {
  using mask = bool;
  using integer = Integer;
};

/// The type of `a < b`: bool for float, one truth value per lane for vectors.
template <class V>
using mask_of = typename companions<V>::mask;
/// 32-bit integers, as many as V has lanes: `Int<V>(1)`. `+ - & | << >>`; overflow wraps, >> keeps the sign.
template <class V>
using Int = typename companions<V>::integer;
/// V is a vector of a Model that is built with Math::fast.
template <class V>
inline constexpr bool is_fast = false;

// The functions take `std::same_as<float>` so that a double is refused instead of being cut short in silence.

/// The bits of x as an integer.
template <std::same_as<float> F>
TENON_INLINE constexpr Integer bits(F x) {
  return Integer(tenon::detail::bit_cast<std::int32_t>(x));
}
/// The float that has these bits.
TENON_INLINE constexpr float from_bits(Integer i) { return tenon::detail::bit_cast<float>(i.value); }

/// mask ? a : b, without a branch for vectors.
template <std::same_as<float> F>
TENON_INLINE constexpr F select(bool mask, F a, F b) {
  return mask ? a : b;
}

/// Whether it is so in every lane.
template <std::same_as<bool> B>
TENON_INLINE constexpr bool all(B mask) {
  return mask;
}

/// |x|; clears the sign, of NaN and zero too.
template <std::same_as<float> F>
TENON_INLINE constexpr F abs(F x) {
  return from_bits(bits(x) & Integer(0x7fffffff));
}

/// |magnitude| with the sign of the second argument.
template <std::same_as<float> F>
TENON_INLINE constexpr F copysign(F magnitude, F sign) {
  return from_bits((bits(magnitude) & Integer(0x7fffffff)) | (bits(sign) & Integer(~0x7fffffff)));
}

/// x with its sign bit set where the second argument's is. Shorter than copysign, for an x that has this sign or none.
template <std::same_as<float> F>
TENON_INLINE constexpr F with_sign(F x, F sign) {
  return from_bits(bits(x) | (bits(sign) & Integer(~0x7fffffff)));
}

/// The larger of x and bound; x where they are equal or x is NaN. `bound` must not be NaN: this is one instruction
/// cheaper than `max` and the right one for a constant bound.
template <std::same_as<float> F>
TENON_INLINE constexpr F at_least(F x, F bound) {
  return bound > x ? bound : x;
}
/// The smaller of x and bound; x where they are equal or x is NaN. `bound` must not be NaN.
template <std::same_as<float> F>
TENON_INLINE constexpr F at_most(F x, F bound) {
  return bound < x ? bound : x;
}

/// The larger of two, a where they are equal; NaN if either is NaN, as torch.maximum.
template <std::same_as<float> F>
TENON_INLINE constexpr F max(F a, F b) {
  return b != b ? b : at_least(a, b);
}
/// The smaller of two, a where they are equal; NaN if either is NaN, as torch.minimum.
template <std::same_as<float> F>
TENON_INLINE constexpr F min(F a, F b) {
  return b != b ? b : at_most(a, b);
}

namespace detail {

// As bits, because clang warns of the usual ways to say them in a -ffast-math build.
inline constexpr float infinity = tenon::detail::bit_cast<float>(0x7f800000);
inline constexpr float not_a_number = tenon::detail::bit_cast<float>(0x7fc00000);
/// By its bits: with -ffast-math compilers believe that every number is.
constexpr bool is_finite(float x) { return (tenon::detail::bit_cast<std::uint32_t>(x) & 0x7f800000u) != 0x7f800000u; }

/// a * b + c rounded once, in integer and double arithmetic that clang can do in a constant expression.
///
/// The product of two floats is exact in double. The sum is rounded to odd (the last bit says whether anything was cut
/// off), so that the second rounding, to float, cannot go astray: Boldo and Melquiond, "Emulation of FMA and correctly
/// rounded sums: proved algorithms using rounding to odd" (2008).
constexpr float fused(float a, float b, float c) {
  const double product = static_cast<double>(a) * static_cast<double>(b);
  const double addend = static_cast<double>(c);
  const double sum = product + addend;
  const double part = sum - product;
  const double lost = (product - (sum - part)) + (addend - part);
  const auto word = tenon::detail::bit_cast<std::int64_t>(sum);
  if (!(lost != 0) || lost != lost || (word & 1) != 0) return static_cast<float>(sum);
  // One step towards the lost part: away from zero where their signs agree, towards it where they differ.
  return static_cast<float>(tenon::detail::bit_cast<double>((lost > 0) == (sum > 0) ? word + 1 : word - 1));
}

/// sqrt by Newton's iteration, to an ulp of double.
TENON_INLINE constexpr double root(double value) {
  if (!(value > 0) || value > 0x1.fffffffffffffp1023)  // as <cmath>'s: its own root, or not a number
    return value < 0 ? static_cast<double>(not_a_number) : value;
  // Halving the exponent gives a start within 6 %; four steps reach double precision.
  double root = tenon::detail::bit_cast<double>((tenon::detail::bit_cast<std::int64_t>(value) >> 1) +
                                                (std::int64_t{0x3ff} << 51));
  for (int step = 0; step < 5; ++step) root = 0.5 * (root + value / root);
  return root;
}

/// sqrt for constant expressions: corrected so that the float is the nearest one.
TENON_INLINE constexpr float square_root(float x) {
  if (!(x > 0) || x > 0x1.fffffep127F) return x < 0 ? not_a_number : x;
  const double value = static_cast<double>(x);
  const auto nearest = static_cast<float>(root(value));
  // The midpoints to the neighbours have 25 bits, so that their squares are exact in double.
  const double below = static_cast<double>(from_bits(bits(nearest) - Integer(1)));
  const double above = static_cast<double>(from_bits(bits(nearest) + Integer(1)));
  const double here = static_cast<double>(nearest);
  if (value < 0.25 * (here + below) * (here + below)) return static_cast<float>(below);
  if (value > 0.25 * (here + above) * (here + above)) return static_cast<float>(above);
  return nearest;
}

}  // namespace detail

/// a * b + c: rounded once where Target says so, and as a product and a sum where it does not. Formulas write every
/// product that feeds a sum as fma, so that no compiler's own contraction can tell vectors and scalars apart.
template <std::same_as<float> F>
TENON_INLINE constexpr F fma(F a, F b, F c) {
  if constexpr (!native_target.fused) return a * b + c;
  if (__builtin_is_constant_evaluated()) return detail::fused(a, b, c);
  return __builtin_fmaf(a, b, c);
}

/// The square root, correctly rounded.
template <std::same_as<float> F>
TENON_INLINE constexpr F sqrt(F x) {
  if (__builtin_is_constant_evaluated()) return detail::square_root(x);
  return __builtin_sqrtf(x);
}

/// x, hidden from the optimiser where -ffast-math lets it reorder sums: (x + c) - c must not become x.
template <std::same_as<float> F>
TENON_INLINE constexpr F opaque(F x) {
#if defined(__FAST_MATH__)
  if (!__builtin_is_constant_evaluated()) {
#if defined(__x86_64__) || defined(__i386__)
    asm("" : "+x"(x));
#elif defined(__aarch64__)
    asm("" : "+w"(x));
#endif
  }
#endif
  return x;
}

/// The integer nearest to x, ties to even, for |x| <= 2^22.
template <std::same_as<float> F>
TENON_INLINE constexpr Integer to_int(F x) {
  return bits(opaque(x + 0x1.8p23F)) - bits(0x1.8p23F);  // the sum's last bit is worth 1
}
/// The integer as a number.
TENON_INLINE constexpr float to_float(Integer i) { return static_cast<float>(i.value); }

/// The whole number nearest to x, ties to even, for every x; keeps the sign of zero.
template <class V>
TENON_INLINE constexpr V nearest(V x) {
  const V magnitude = abs(x);
  const V whole = opaque(magnitude + V(0x1p23F)) - V(0x1p23F);  // the sum's last bit is worth 1
  return select(magnitude < V(0x1p23F), copysign(whole, x), x);
}

}  // namespace tenon::extend::math
