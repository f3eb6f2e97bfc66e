// Vector<Target>: the SIMD vector that kernels and formulas compute with. The only file that speaks to xsimd.
//
// It works with xsimd 8.1 (Debian 12) and later. A wrapper of our own keeps xsimd's `max`, `exp` and their like out of
// argument-dependent lookup: their treatment of NaN and their accuracy differ between its versions.
#pragma once

#include <cstring>

#include <tenon/kernels/emulated.hpp>
#include <tenon/math/scalar.hpp>
#include <tenon/target.hpp>

#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 13 && defined(__AVX512F__)
// g++ 12 warns of its own AVX-512 intrinsics, whose "undefined" register is the point (its bug 105593).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#define TENON_POP_DIAGNOSTIC
#endif

#include <xsimd/xsimd.hpp>

namespace tenon::kernels {

namespace detail {

// The registers of a target: xsimd's where it has an architecture of this width, arrays of floats where not
// (a scalar target; WebAssembly with xsimd 8).
template <Target T, bool native = T == native_target && T.lanes != 1> struct Registers {
  using Float = Emulated<float, T.lanes, T.fused>;
  using Integer = Emulated<std::int32_t, T.lanes, T.fused>;
  using Mask = Emulated<bool, T.lanes, T.fused>;
};
#if defined(XSIMD_NO_SUPPORTED_ARCHITECTURE)
inline constexpr bool xsimd_has_registers = false;
#else
inline constexpr bool xsimd_has_registers = true;
template <Target T> struct Registers<T, true> {
  using Float = xsimd::batch<float, xsimd::default_arch>;
  using Integer = xsimd::batch<std::int32_t, xsimd::default_arch>;
  using Mask = xsimd::batch_bool<float, xsimd::default_arch>;
  static_assert(Float::size == T.lanes, "xsimd's default architecture differs from tenon::native_target");
};

// What has other names or meanings in other versions of xsimd; emulated.hpp has the same functions for its arrays.
template <class A> using Floats = xsimd::batch<float, A>;
template <class A> using Integers = xsimd::batch<std::int32_t, A>;

template <class A> TENON_INLINE Floats<A> fused_multiply_add(Floats<A> a, Floats<A> b, Floats<A> c) {
#if defined(__AVX512F__) && XSIMD_VERSION_MAJOR < 11
  return _mm512_fmadd_ps(a, b, c);  // xsimd 8 to 10 multiply and add here: two roundings
#else
  return xsimd::fma(a, b, c);
#endif
}
template <class A> TENON_INLINE Integers<A> as_integers(Floats<A> a) {
#if XSIMD_VERSION_MAJOR < 11
  return xsimd::bitwise_cast<Integers<A>>(a);
#else
  return xsimd::bitwise_cast<std::int32_t>(a);
#endif
}
template <class A> TENON_INLINE Floats<A> as_floats(Integers<A> a) {
#if XSIMD_VERSION_MAJOR < 11
  return xsimd::bitwise_cast<Floats<A>>(a);
#else
  return xsimd::bitwise_cast<float>(a);
#endif
}
template <class A> TENON_INLINE float sum_of(Floats<A> a) {
#if XSIMD_VERSION_MAJOR < 9
  return xsimd::hadd(a);
#else
  return xsimd::reduce_add(a);
#endif
}
// larger: bound > x ? bound : x, with x where it is NaN. On x86 one instruction does it; xsimd's max passes its operands
// on as they are before version 14, and follows std::max, max(a, b) = a < b ? b : a, from there.
#if defined(__x86_64__) || defined(__i386__)
inline constexpr bool max_is_ordered = true;
#else
inline constexpr bool max_is_ordered = false;
#endif
template <class A> TENON_INLINE Floats<A> larger(Floats<A> x, Floats<A> bound) {
  if constexpr (!max_is_ordered) return xsimd::select(bound > x, bound, x);
  return XSIMD_VERSION_MAJOR < 14 ? xsimd::max(bound, x) : xsimd::max(x, bound);
}
template <class A> TENON_INLINE Floats<A> smaller(Floats<A> x, Floats<A> bound) {
  if constexpr (!max_is_ordered) return xsimd::select(bound < x, bound, x);
  return XSIMD_VERSION_MAJOR < 14 ? xsimd::min(bound, x) : xsimd::min(x, bound);
}
using xsimd::abs;
using xsimd::select;
using xsimd::sqrt;
template <class A> TENON_INLINE Integers<A> nearest_integers(Floats<A> a) { return xsimd::nearbyint_as_int(a); }
template <class A> TENON_INLINE Floats<A> converted(Integers<A> a) { return xsimd::to_float(a); }
template <class A> TENON_INLINE Floats<A> hidden(Floats<A> a) {
#if defined(__FAST_MATH__) && (defined(__x86_64__) || defined(__i386__))
  asm("" : "+x"(a.data));
#elif defined(__FAST_MATH__) && defined(__aarch64__)
  asm("" : "+w"(a.data));
#endif
  return a;
}
#endif  // XSIMD_NO_SUPPORTED_ARCHITECTURE

}  // namespace detail

/// One bit per lane: what comparing two vectors gives. `& | !` combine them, `select` uses them.
template <Target T> struct Mask {
  typename detail::Registers<T>::Mask r;

  TENON_INLINE friend Mask operator&(Mask a, Mask b) { return {a.r & b.r}; }
  TENON_INLINE friend Mask operator|(Mask a, Mask b) { return {a.r | b.r}; }
  TENON_INLINE friend Mask operator!(Mask a) { return {!a.r}; }
};

/// As many 32-bit integers as a Vector has floats; overflow wraps around.
template <Target T> struct IntVector {
  using Register = typename detail::Registers<T>::Integer;
  Register r;

  IntVector() = default;
  TENON_INLINE explicit IntVector(std::int32_t value) : r(value) {}
  TENON_INLINE explicit IntVector(Register value) : r(value) {}

  TENON_INLINE friend IntVector operator+(IntVector a, IntVector b) { return IntVector(a.r + b.r); }
  TENON_INLINE friend IntVector operator-(IntVector a, IntVector b) { return IntVector(a.r - b.r); }
  TENON_INLINE friend IntVector operator&(IntVector a, IntVector b) { return IntVector(a.r & b.r); }
  TENON_INLINE friend IntVector operator|(IntVector a, IntVector b) { return IntVector(a.r | b.r); }
  /// Shifts; to the right with the sign.
  TENON_INLINE friend IntVector operator<<(IntVector a, int places) { return IntVector(a.r << places); }
  TENON_INLINE friend IntVector operator>>(IntVector a, int places) { return IntVector(a.r >> places); }
};

/// T.lanes floats in one register. Its words are those of math/scalar.hpp, found by argument-dependent lookup; they
/// mean per lane what they mean for float, bit for bit.
template <Target T> struct Vector {
  using Register = typename detail::Registers<T>::Float;
  using M = Mask<T>;
  using I = IntVector<T>;
  Register r;

  Vector() = default;
  /// The same number in every lane.
  TENON_INLINE explicit Vector(float value) : r(value) {}
  TENON_INLINE explicit Vector(Register value) : r(value) {}

  TENON_INLINE friend Vector operator+(Vector a, Vector b) { return Vector(a.r + b.r); }
  TENON_INLINE friend Vector operator-(Vector a, Vector b) { return Vector(a.r - b.r); }
  TENON_INLINE friend Vector operator*(Vector a, Vector b) { return Vector(a.r * b.r); }
  TENON_INLINE friend Vector operator/(Vector a, Vector b) { return Vector(a.r / b.r); }
  TENON_INLINE friend Vector operator-(Vector a) { return Vector(-a.r); }

  TENON_INLINE friend M operator<(Vector a, Vector b) { return {a.r < b.r}; }
  TENON_INLINE friend M operator<=(Vector a, Vector b) { return {a.r <= b.r}; }
  TENON_INLINE friend M operator>(Vector a, Vector b) { return {a.r > b.r}; }
  TENON_INLINE friend M operator>=(Vector a, Vector b) { return {a.r >= b.r}; }
  TENON_INLINE friend M operator==(Vector a, Vector b) { return {a.r == b.r}; }
  TENON_INLINE friend M operator!=(Vector a, Vector b) { return {a.r != b.r}; }

  TENON_INLINE friend Vector select(M mask, Vector a, Vector b) {
    return Vector(detail::select(mask.r, a.r, b.r));
  }
  TENON_INLINE friend Vector fma(Vector a, Vector b, Vector c) {
    return Vector(detail::fused_multiply_add(a.r, b.r, c.r));
  }
  TENON_INLINE friend Vector abs(Vector a) { return Vector(detail::abs(a.r)); }
  TENON_INLINE friend Vector sqrt(Vector a) { return Vector(detail::sqrt(a.r)); }
  TENON_INLINE friend Vector at_least(Vector x, Vector bound) { return Vector(detail::larger(x.r, bound.r)); }
  TENON_INLINE friend Vector at_most(Vector x, Vector bound) { return Vector(detail::smaller(x.r, bound.r)); }
  TENON_INLINE friend Vector max(Vector a, Vector b) { return select(b != b, b, at_least(a, b)); }
  TENON_INLINE friend Vector min(Vector a, Vector b) { return select(b != b, b, at_most(a, b)); }

  TENON_INLINE friend I bits(Vector a) { return I(detail::as_integers(a.r)); }
  TENON_INLINE friend I to_int(Vector a) { return I(detail::nearest_integers(a.r)); }
  TENON_INLINE friend Vector opaque(Vector a) { return Vector(detail::hidden(a.r)); }
  TENON_INLINE friend Vector copysign(Vector magnitude, Vector sign) {
    return from_bits((bits(magnitude) & I(0x7fffffff)) | (bits(sign) & I(~0x7fffffff)));
  }
};

// Not friends: their argument is an IntVector, whose lookup does not reach into Vector.
template <Target T> TENON_INLINE Vector<T> from_bits(IntVector<T> a) { return Vector<T>(detail::as_floats(a.r)); }
template <Target T> TENON_INLINE Vector<T> to_float(IntVector<T> a) { return Vector<T>(detail::converted(a.r)); }

}  // namespace tenon::kernels

template <tenon::Target T> struct tenon::math::companions<tenon::kernels::Vector<T>> {
  using mask = kernels::Mask<T>;
  using integer = kernels::IntVector<T>;
};

namespace tenon::kernels {

/// Floats in a V: 1 for float, the target's lanes for a vector.
template <class V> inline constexpr int width = 1;
template <Target T> inline constexpr int width<Vector<T>> = T.lanes;

/// width<V> floats from p.
template <class V> TENON_INLINE constexpr V load(const float* p) {
  if constexpr (std::same_as<V, float>) return *p;
  else return V(V::Register::load_unaligned(p));
}
/// width<V> floats from p, which is a multiple of the vector's size.
template <class V> TENON_INLINE constexpr V load_aligned(const float* p) {
  if constexpr (std::same_as<V, float>) return *p;
  else return V(V::Register::load_aligned(p));
}
/// Writes width<V> floats to p.
template <class V> TENON_INLINE constexpr void store(float* p, V value) {
  if constexpr (std::same_as<V, float>) *p = value;
  else value.r.store_unaligned(p);
}
/// Writes width<V> floats to p, which is a multiple of the vector's size.
template <class V> TENON_INLINE constexpr void store_aligned(float* p, V value) {
  if constexpr (std::same_as<V, float>) *p = value;
  else value.r.store_aligned(p);
}

namespace detail {
// n < N floats in pieces of fixed size: with a constant n that is one to four moves, never a call of memcpy.
template <int N> TENON_INLINE void copy_some(float* to, const float* from, int n) {
  static_assert(N <= 16);
  int done = 0;
  if (N > 8 && (n & 8) != 0) std::memcpy(to, from, 8 * sizeof(float)), done = 8;
  if (N > 4 && (n & 4) != 0) std::memcpy(to + done, from + done, 4 * sizeof(float)), done += 4;
  if (N > 2 && (n & 2) != 0) std::memcpy(to + done, from + done, 2 * sizeof(float)), done += 2;
  if ((n & 1) != 0) to[done] = from[done];
}
}  // namespace detail

/// The first n floats from p and zeros after them. Reads nothing past p + n, nothing at all where n <= 0.
template <class V> TENON_INLINE constexpr V load_partial(const float* p, int n) {
  if constexpr (std::same_as<V, float>) {
    return n > 0 ? *p : 0.0F;
  } else {
    if (n >= width<V>) return load<V>(p);
    alignas(64) float lanes[width<V>] = {};
    if (n > 0) detail::copy_some<width<V>>(lanes, p, n);
    return load_aligned<V>(lanes);
  }
}
/// Writes the first n lanes to p. Touches nothing past p + n, nothing at all where n <= 0.
template <class V> TENON_INLINE constexpr void store_partial(float* p, V value, int n) {
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

/// The sum of all lanes, in an order that is the target's.
template <class V> TENON_INLINE constexpr float reduce_add(V value) {
  if constexpr (std::same_as<V, float>) return value;
  else return detail::sum_of(value.r);
}
/// The largest lane; NaN if there is one.
template <class V> TENON_INLINE constexpr float reduce_max(V value) {
  if constexpr (std::same_as<V, float>) {
    return value;
  } else {
    alignas(64) float lanes[width<V>];
    store_aligned(lanes, value);
    for (int half = width<V> / 2; half > 0; half /= 2)
      for (int i = 0; i < half; ++i) lanes[i] = math::max(lanes[i], lanes[i + half]);
    return lanes[0];
  }
}

}  // namespace tenon::kernels

#if defined(TENON_POP_DIAGNOSTIC)
#pragma GCC diagnostic pop
#undef TENON_POP_DIAGNOSTIC
#endif
