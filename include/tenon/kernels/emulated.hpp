// Emulated<U, N>: N numbers in an array that stand in for a register where xsimd has none.
//
// It answers to the few operations that Vector asks of xsimd's batches, in plain loops over the same scalar functions
// that constant expressions use, so that a target without SIMD computes the same bits.
#pragma once

#include <cstddef>
#include <type_traits>

#include <tenon/math/scalar.hpp>

namespace tenon::detail::kernels::detail {

template <class U, int N, bool Fused>
struct Emulated {
  U at[static_cast<std::size_t>(N)];

  Emulated() = default;
  TENON_INLINE constexpr explicit Emulated(auto value) {
    for (U& lane : at) lane = U(value);
  }

  TENON_INLINE static constexpr Emulated load_unaligned(const U* from) {
    Emulated result;
    for (int i = 0; i < N; ++i) result.at[i] = from[i];
    return result;
  }
  TENON_INLINE static constexpr Emulated load_aligned(const U* from) { return load_unaligned(from); }
  TENON_INLINE constexpr void store_unaligned(U* to) const {
    for (int i = 0; i < N; ++i) to[i] = at[i];
  }
  TENON_INLINE constexpr void store_aligned(U* to) const { store_unaligned(to); }
};

/// f of each lane of one, two or three registers.
template <class R, class F, class U, int N, bool Fused, class... Rest>
TENON_INLINE constexpr Emulated<R, N, Fused> each(F f, const Emulated<U, N, Fused>& a, const Rest&... rest) {
  Emulated<R, N, Fused> result;
  for (int i = 0; i < N; ++i) result.at[i] = f(a.at[i], rest.at[i]...);
  return result;
}

template <class U, int N, bool F>
using Lanes = Emulated<U, N, F>;
template <int N, bool F>
using Truths = Emulated<bool, N, F>;

template <class U, int N, bool F>
TENON_INLINE constexpr Lanes<U, N, F> operator+(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return each<U>([](U x, U y) { return x + y; }, a, b);
}
template <class U, int N, bool F>
TENON_INLINE constexpr Lanes<U, N, F> operator-(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return each<U>([](U x, U y) { return x - y; }, a, b);
}
template <class U, int N, bool F>
TENON_INLINE constexpr Lanes<U, N, F> operator*(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return each<U>([](U x, U y) { return x * y; }, a, b);
}
template <class U, int N, bool F>
TENON_INLINE constexpr Lanes<U, N, F> operator/(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return each<U>([](U x, U y) { return x / y; }, a, b);
}
template <class U, int N, bool F>
TENON_INLINE constexpr Lanes<U, N, F> operator-(Lanes<U, N, F> a) {
  return each<U>([](U x) { return -x; }, a);
}
// Integers and truth values.
template <class U, int N, bool F>
TENON_INLINE constexpr Lanes<U, N, F> operator&(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return each<U>([](U x, U y) { return static_cast<U>(x & y); }, a, b);
}
template <class U, int N, bool F>
TENON_INLINE constexpr Lanes<U, N, F> operator|(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return each<U>([](U x, U y) { return static_cast<U>(x | y); }, a, b);
}
template <class U, int N, bool F>
TENON_INLINE constexpr Lanes<U, N, F> operator<<(Lanes<U, N, F> a, int places) {
  return each<U>([places](U x) { return x << places; }, a);
}
template <class U, int N, bool F>
TENON_INLINE constexpr Lanes<U, N, F> operator>>(Lanes<U, N, F> a, int places) {
  return each<U>([places](U x) { return x >> places; }, a);
}
template <int N, bool F>
TENON_INLINE constexpr Truths<N, F> operator!(Truths<N, F> a) {
  return each<bool>([](bool x) { return !x; }, a);
}
// Comparisons.
template <class U, int N, bool F>
TENON_INLINE constexpr Truths<N, F> operator<(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return each<bool>([](U x, U y) { return x < y; }, a, b);
}
template <class U, int N, bool F>
TENON_INLINE constexpr Truths<N, F> operator<=(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return each<bool>([](U x, U y) { return x <= y; }, a, b);
}
template <class U, int N, bool F>
TENON_INLINE constexpr Truths<N, F> operator>(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return b < a;
}
template <class U, int N, bool F>
TENON_INLINE constexpr Truths<N, F> operator>=(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return b <= a;
}
template <class U, int N, bool F>
TENON_INLINE constexpr Truths<N, F> operator==(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return each<bool>([](U x, U y) { return x == y; }, a, b);
}
template <class U, int N, bool F>
TENON_INLINE constexpr Truths<N, F> operator!=(Lanes<U, N, F> a, Lanes<U, N, F> b) {
  return each<bool>([](U x, U y) { return x != y; }, a, b);
}

template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> select(Truths<N, F> mask, Lanes<float, N, F> a, Lanes<float, N, F> b) {
  return each<float>([](bool m, float x, float y) { return m ? x : y; }, mask, a, b);
}
template <int N, bool F>
TENON_INLINE constexpr bool all(Truths<N, F> a) {
  for (const bool lane : a.at)
    if (!lane) return false;
  return true;
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> abs(Lanes<float, N, F> a) {
  return each<float>([](float x) { return math::abs(x); }, a);
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> negated(Lanes<float, N, F> a) {
  return -a;
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> first_floats(std::type_identity<Lanes<float, N, F>>, const float* p, int n) {
  Lanes<float, N, F> first(0.0F);
  for (int i = 0; i < n; ++i) first.at[i] = p[i];
  return first;
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> with_sign(Lanes<float, N, F> a, Lanes<float, N, F> sign) {
  return each<float>([](float x, float y) { return math::with_sign(x, y); }, a, sign);
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> sqrt(Lanes<float, N, F> a) {
  return each<float>([](float x) { return math::sqrt(x); }, a);
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> fused_multiply_add(Lanes<float, N, F> a, Lanes<float, N, F> b,
                                                             Lanes<float, N, F> c) {
  if constexpr (F) return each<float>([](float x, float y, float z) { return __builtin_fmaf(x, y, z); }, a, b, c);
  return each<float>([](float x, float y, float z) { return x * y + z; }, a, b, c);
}
/// Hidden from g++, which fuses a product with the sum it goes into where the machine can. clang does so only within
/// one expression.
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> not_fused(Lanes<float, N, F> product) {
#if defined(__GNUC__) && !defined(__clang__) && defined(__FP_FAST_FMAF)
  if (__builtin_is_constant_evaluated()) return product;
#if defined(__aarch64__)
  typedef float Four __attribute__((vector_size(16)));
  Four parts[N / 4];
  static_assert(sizeof parts == sizeof product);
  __builtin_memcpy(parts, product.at, sizeof parts);
  for (Four& part : parts) asm("" : "+w"(part));
  __builtin_memcpy(product.at, parts, sizeof parts);
#else
  asm("" : "+m"(product.at));
#endif
#endif
  return product;
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> larger(Lanes<float, N, F> a, Lanes<float, N, F> bound) {
  return each<float>([](float x, float y) { return math::at_least(x, y); }, a, bound);
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> smaller(Lanes<float, N, F> a, Lanes<float, N, F> bound) {
  return each<float>([](float x, float y) { return math::at_most(x, y); }, a, bound);
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<math::Integer, N, F> as_integers(Lanes<float, N, F> a) {
  return each<math::Integer>([](float x) { return math::bits(x); }, a);
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> as_floats(Lanes<math::Integer, N, F> a) {
  return each<float>([](math::Integer x) { return math::from_bits(x); }, a);
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<math::Integer, N, F> nearest_integers(Lanes<float, N, F> a) {
  return each<math::Integer>([](float x) { return math::to_int(x); }, a);
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> converted(Lanes<math::Integer, N, F> a) {
  return each<float>([](math::Integer x) { return math::to_float(x); }, a);
}
template <int N, bool F>
TENON_INLINE constexpr Lanes<float, N, F> hidden(Lanes<float, N, F> a) {
  return each<float>([](float x) { return math::opaque(x); }, a);
}
template <int N, bool F>
TENON_INLINE constexpr float sum_of(Lanes<float, N, F> a) {
  float sum = a.at[0];
  for (int i = 1; i < N; ++i) sum += a.at[i];
  return sum;
}

}  // namespace tenon::detail::kernels::detail
