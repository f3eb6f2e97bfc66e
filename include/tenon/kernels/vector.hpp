// Vector<Target, Math>: the SIMD vector that kernels and formulas compute with, and how it meets memory.
//
// A wrapper of our own around registers.hpp keeps xsimd's `max`, `exp` and their like out of argument-dependent lookup:
// their treatment of NaN and their accuracy differ between its versions.
#pragma once

#include <concepts>
#include <cstdint>
#include <cstring>

#include <tenon/base/options.hpp>
#include <tenon/kernels/registers.hpp>
#include <tenon/math/scalar.hpp>

namespace tenon::detail::kernels {

/// One bit per lane: what comparing two vectors gives. `& | !` combine them, `select` and `all` use them.
template <Target T>
struct Mask {
  typename detail::Registers<T>::Mask r;

  TENON_INLINE friend constexpr Mask operator&(Mask a, Mask b) { return {a.r & b.r}; }
  TENON_INLINE friend constexpr Mask operator|(Mask a, Mask b) { return {a.r | b.r}; }
  TENON_INLINE friend constexpr Mask operator!(Mask a) { return {!a.r}; }
  TENON_INLINE friend constexpr bool all(Mask a) { return detail::all(a.r); }
};

/// As many 32-bit integers as a Vector has floats; overflow wraps around.
template <Target T, Math M = Math::accurate>
struct IntVector {
  using Register = typename detail::Registers<T>::Integer;
  Register r;

  IntVector() = default;
  TENON_INLINE constexpr explicit IntVector(std::int32_t value) : r(value) {}
  TENON_INLINE constexpr explicit IntVector(Register value) : r(value) {}

  TENON_INLINE friend constexpr IntVector operator+(IntVector a, IntVector b) { return IntVector(a.r + b.r); }
  TENON_INLINE friend constexpr IntVector operator-(IntVector a, IntVector b) { return IntVector(a.r - b.r); }
  TENON_INLINE friend constexpr IntVector operator&(IntVector a, IntVector b) { return IntVector(a.r & b.r); }
  TENON_INLINE friend constexpr IntVector operator|(IntVector a, IntVector b) { return IntVector(a.r | b.r); }
  /// Shifts; to the right with the sign.
  TENON_INLINE friend constexpr IntVector operator<<(IntVector a, int places) { return IntVector(a.r << places); }
  TENON_INLINE friend constexpr IntVector operator>>(IntVector a, int places) { return IntVector(a.r >> places); }
};

/// T.lanes floats in one register. Its words are those of math/scalar.hpp, found by argument-dependent lookup; they
/// mean per lane what they mean for float, bit for bit. M is what formulas choose by, and part of the type so that
/// everything that is compiled for it is another function.
template <Target T, Math M = Math::accurate>
struct Vector {
  using Register = typename detail::Registers<T>::Float;
  using I = IntVector<T, M>;
  static constexpr Math math = M;
  Register r;

  Vector() = default;
  /// The same number in every lane.
  TENON_INLINE constexpr explicit Vector(float value) : r(value) {}
  TENON_INLINE constexpr explicit Vector(Register value) : r(value) {}

  TENON_INLINE friend constexpr Vector operator+(Vector a, Vector b) { return Vector(a.r + b.r); }
  TENON_INLINE friend constexpr Vector operator-(Vector a, Vector b) { return Vector(a.r - b.r); }
  TENON_INLINE friend constexpr Vector operator*(Vector a, Vector b) {
    if constexpr (M == Math::reproducible)
      return Vector(detail::not_fused(a.r * b.r));
    else
      return Vector(a.r * b.r);
  }
  TENON_INLINE friend constexpr Vector operator/(Vector a, Vector b) { return Vector(a.r / b.r); }
  TENON_INLINE friend constexpr Vector operator-(Vector a) { return Vector(detail::negated(a.r)); }

  TENON_INLINE friend constexpr Mask<T> operator<(Vector a, Vector b) { return {a.r < b.r}; }
  TENON_INLINE friend constexpr Mask<T> operator<=(Vector a, Vector b) { return {a.r <= b.r}; }
  TENON_INLINE friend constexpr Mask<T> operator>(Vector a, Vector b) { return {a.r > b.r}; }
  TENON_INLINE friend constexpr Mask<T> operator>=(Vector a, Vector b) { return {a.r >= b.r}; }
  TENON_INLINE friend constexpr Mask<T> operator==(Vector a, Vector b) { return {a.r == b.r}; }
  // NaN != NaN: xsimd 8 asks AVX for "ordered and unequal", which denies it.
  TENON_INLINE friend constexpr Mask<T> operator!=(Vector a, Vector b) { return {!(a.r == b.r)}; }

  TENON_INLINE friend constexpr Vector select(Mask<T> mask, Vector a, Vector b) {
    return Vector(detail::select(mask.r, a.r, b.r));
  }
  TENON_INLINE friend constexpr Vector fma(Vector a, Vector b, Vector c) {
    if constexpr (M == Math::reproducible)
      return a * b + c;
    else
      return Vector(detail::fused_multiply_add(a.r, b.r, c.r));
  }
  TENON_INLINE friend constexpr Vector abs(Vector a) { return Vector(detail::abs(a.r)); }
  TENON_INLINE friend constexpr Vector with_sign(Vector x, Vector sign) {
    return Vector(detail::with_sign(x.r, sign.r));
  }
  TENON_INLINE friend constexpr Vector sqrt(Vector a) { return Vector(detail::sqrt(a.r)); }
  TENON_INLINE friend constexpr Vector at_least(Vector x, Vector bound) { return Vector(detail::larger(x.r, bound.r)); }
  TENON_INLINE friend constexpr Vector at_most(Vector x, Vector bound) { return Vector(detail::smaller(x.r, bound.r)); }
  TENON_INLINE friend constexpr Vector max(Vector a, Vector b) { return select(b == b, at_least(a, b), b); }
  TENON_INLINE friend constexpr Vector min(Vector a, Vector b) { return select(b == b, at_most(a, b), b); }

  TENON_INLINE friend constexpr I bits(Vector a) { return I(detail::as_integers(a.r)); }
  TENON_INLINE friend constexpr I to_int(Vector a) { return I(detail::nearest_integers(a.r)); }
  TENON_INLINE friend constexpr Vector opaque(Vector a) { return Vector(detail::hidden(a.r)); }
  TENON_INLINE friend constexpr Vector copysign(Vector magnitude, Vector sign) {
    return from_bits((bits(magnitude) & I(0x7fffffff)) | (bits(sign) & I(~0x7fffffff)));
  }
};

// Not friends: their argument is an IntVector, whose lookup does not reach into Vector.
template <Target T, Math M>
TENON_INLINE constexpr Vector<T, M> from_bits(IntVector<T, M> a) {
  return Vector<T, M>(detail::as_floats(a.r));
}
template <Target T, Math M>
TENON_INLINE constexpr Vector<T, M> to_float(IntVector<T, M> a) {
  return Vector<T, M>(detail::converted(a.r));
}

}  // namespace tenon::detail::kernels

template <tenon::Target T, tenon::Math M>
struct tenon::extend::math::companions<tenon::detail::kernels::Vector<T, M>> {
  using mask = kernels::Mask<T>;
  using integer = kernels::IntVector<T, M>;
};
template <tenon::Target T>
inline constexpr bool tenon::extend::math::is_fast<tenon::detail::kernels::Vector<T, tenon::Math::fast>> = true;

namespace tenon::detail::kernels {

/// What stands for a Vector in constant expressions, where there are no registers: floats, one by one, or where the
/// order of sums is to be the same, arrays of as many lanes.
template <Target T, Math M>
using ConstantVector =
    std::conditional_t<M == Math::reproducible, Vector<Target{InstructionSet::scalar, T.lanes, T.fused}, M>, float>;

/// Floats in a V: 1 for float, the target's lanes for a vector.
template <class V>
inline constexpr int width = 1;
template <Target T, Math M>
inline constexpr int width<Vector<T, M>> = T.lanes;
template <class V>
inline constexpr bool is_vector = width<V> != 1;

/// width<V> floats from p.
template <class V>
TENON_INLINE constexpr V load(const float* p) {
  if constexpr (std::same_as<V, float>)
    return *p;
  else
    return V(V::Register::load_unaligned(p));
}
/// width<V> floats from p, which is a multiple of the vector's size.
template <class V>
TENON_INLINE constexpr V load_aligned(const float* p) {
  if constexpr (std::same_as<V, float>)
    return *p;
  else
    return V(V::Register::load_aligned(p));
}
/// Writes width<V> floats to p.
template <class V>
TENON_INLINE constexpr void store(float* p, V value) {
  if constexpr (std::same_as<V, float>)
    *p = value;
  else
    value.r.store_unaligned(p);
}
/// Writes width<V> floats to p, which is a multiple of the vector's size.
template <class V>
TENON_INLINE constexpr void store_aligned(float* p, V value) {
  if constexpr (std::same_as<V, float>)
    *p = value;
  else
    value.r.store_aligned(p);
}

namespace detail {
// n < N floats in pieces of fixed size: with a constant n that is one to four moves, never a call of memcpy.
template <int N>
TENON_INLINE constexpr void copy_some(float* to, const float* from, int n) {
  static_assert(N <= 16);
  if (__builtin_is_constant_evaluated()) {
    for (int i = 0; i < n; ++i) to[i] = from[i];
    return;
  }
  int done = 0;
  if (N > 8 && (n & 8) != 0) std::memcpy(to, from, 8 * sizeof(float)), done = 8;
  if (N > 4 && (n & 4) != 0) std::memcpy(to + done, from + done, 4 * sizeof(float)), done += 4;
  if (N > 2 && (n & 2) != 0) std::memcpy(to + done, from + done, 2 * sizeof(float)), done += 2;
  if ((n & 1) != 0) to[done] = from[done];
}
}  // namespace detail

/// The first n floats from p and zeros after them. Reads nothing past p + n, nothing at all where n <= 0.
template <class V>
TENON_INLINE constexpr V load_partial(const float* p, int n) {
  if constexpr (std::same_as<V, float>) {
    return n > 0 ? *p : 0.0F;
  } else {
    if (n >= width<V>) return load<V>(p);
    if (n <= 0) return V(0.0F);
    return V(detail::first_floats(std::type_identity<typename V::Register>{}, p, n));
  }
}
/// Writes the first n lanes to p. Touches nothing past p + n, nothing at all where n <= 0.
template <class V>
TENON_INLINE constexpr void store_partial(float* p, V value, int n) {
  if constexpr (std::same_as<V, float>) {
    if (n > 0) *p = value;
  } else {
    if (n >= width<V>) return store(p, value);
    if (n <= 0) return;
    alignas(64) float lanes[width<V>];
    store_aligned(lanes, value);
    detail::copy_some<width<V>>(p, lanes, n);
  }
}

namespace detail {
/// The lanes as one: each joined with the one half of them further, until one is left.
template <class V, class F>
TENON_INLINE constexpr float halved(V value, F join) {
  alignas(64) float lanes[width<V>];
  store_aligned(lanes, value);
  for (int half = width<V> / 2; half > 0; half /= 2)
    for (int i = 0; i < half; ++i) lanes[i] = join(lanes[i], lanes[i + half]);
  return lanes[0];
}
}  // namespace detail

/// The sum of all lanes, in an order that is the target's; of reproducible vectors the same everywhere.
template <class V>
TENON_INLINE constexpr float reduce_add(V value) {
  if constexpr (std::same_as<V, float>)
    return value;
  else if constexpr (V::math == Math::reproducible)
    return detail::halved(value, [](float a, float b) { return a + b; });
  else
    return detail::sum_of(value.r);
}
/// The largest lane; NaN if there is one.
template <class V>
TENON_INLINE constexpr float reduce_max(V value) {
  if constexpr (std::same_as<V, float>)
    return value;
  else
    return detail::halved(value, [](float a, float b) { return math::max(a, b); });
}

}  // namespace tenon::detail::kernels

#if defined(TENON_POP_DIAGNOSTIC)
#pragma GCC diagnostic pop
#undef TENON_POP_DIAGNOSTIC
#endif
