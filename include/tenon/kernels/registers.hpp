// The registers of a target and the operations on them that xsimd's versions spell differently: the only file that
// speaks to xsimd. It works with xsimd 8.1 (Debian 12) and later.
#pragma once

#include <cstdint>
#include <type_traits>

#include <tenon/base/target.hpp>
#include <tenon/kernels/emulated.hpp>
#include <tenon/math/scalar.hpp>

#if defined(TENON_IS_SCALAR)
#define TENON_IS_EMULATED
#elif defined(__AVX512F__) && !(defined(__AVX512CD__) && defined(__AVX512DQ__) && defined(__AVX512BW__))
#error "tenon: AVX-512 is used with its CD, DQ and BW parts or not at all: -march=x86-64-v4, or without -mavx512f"
#define TENON_IS_EMULATED  // so that nothing more is said: compilers go on behind an #error
#endif

#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 13 && defined(__AVX512F__)
// g++ 12 warns of its own AVX-512 intrinsics, whose "undefined" register is the point (its bug 105593). Up to the end of
// batch.hpp, through whose functions all of them are called: somebody may have included them before.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#define TENON_POP_DIAGNOSTIC
#endif

#if !defined(TENON_IS_EMULATED)
#include <xsimd/xsimd.hpp>
#if defined(XSIMD_NO_SUPPORTED_ARCHITECTURE)
#define TENON_IS_EMULATED
#endif
#endif

namespace tenon::detail::kernels {

namespace detail {

constexpr bool has_registers(const Target& t) {
  const Target eight{native_target.instructions, 8, false};
  return native_target.lanes > 1 &&
         (t.computes_as(native_target) || (t.computes_as(eight) && native_target.lanes >= 8));
}
// The registers of a target: xsimd's where it has an architecture of this width, arrays of floats where not
// (a scalar target; WebAssembly with xsimd 8).
template <Target T, bool native = has_registers(T)>
struct Registers {
  using Float = Emulated<float, T.lanes, T.fused>;
  using Integer = Emulated<math::Integer, T.lanes, T.fused>;
  using Mask = Emulated<bool, T.lanes, T.fused>;
};
#if !defined(TENON_IS_EMULATED)
// Math::reproducible's eight lanes, of which nothing is fused, are AVX's wherever there is AVX.
#if defined(__AVX2__)
using EightLanes = xsimd::avx2;
#elif defined(__AVX__)
using EightLanes = xsimd::avx;
#else
using EightLanes = xsimd::default_arch;
#endif
template <Target T>
struct Registers<T, true> {
  using Arch = std::conditional_t<T.computes_as(native_target), xsimd::default_arch, EightLanes>;
  using Float = xsimd::batch<float, Arch>;
  using Integer = xsimd::batch<std::int32_t, Arch>;
  using Mask = xsimd::batch_bool<float, Arch>;
  static_assert(Float::size == T.lanes, "xsimd's default architecture differs from tenon::native_target");
};

// What has other names or meanings in other versions of xsimd; emulated.hpp has the same functions for its arrays.
template <class A>
using Floats = xsimd::batch<float, A>;
template <class A>
using Integers = xsimd::batch<std::int32_t, A>;

template <class A>
TENON_INLINE Floats<A> fused_multiply_add(Floats<A> a, Floats<A> b, Floats<A> c) {
#if defined(__AVX512F__) && XSIMD_VERSION_MAJOR < 11
  return _mm512_fmadd_ps(a, b, c);  // xsimd 8 to 10 multiply and add here: two roundings
#else
  return xsimd::fma(a, b, c);
#endif
}
/// Hidden from g++, which fuses a product with the sum it goes into where the machine can.
template <class A>
TENON_INLINE Floats<A> not_fused(Floats<A> product) {
#if defined(__GNUC__) && !defined(__clang__) && (defined(__x86_64__) || defined(__i386__))
  asm("" : "+x"(product.data));
#endif
  return product;
}
template <class A>
TENON_INLINE Integers<A> as_integers(Floats<A> a) {
#if XSIMD_VERSION_MAJOR < 11
  return xsimd::bitwise_cast<Integers<A>>(a);
#else
  return xsimd::bitwise_cast<std::int32_t>(a);
#endif
}
template <class A>
TENON_INLINE Floats<A> as_floats(Integers<A> a) {
#if XSIMD_VERSION_MAJOR < 11
  return xsimd::bitwise_cast<Floats<A>>(a);
#else
  return xsimd::bitwise_cast<float>(a);
#endif
}
template <class A>
TENON_INLINE float sum_of(Floats<A> a) {
#if XSIMD_VERSION_MAJOR < 9
  return xsimd::hadd(a);
#else
  return xsimd::reduce_add(a);
#endif
}
// larger: bound > x ? bound : x, with x where it is NaN. On x86 one instruction does it; xsimd's max passes its
// operands on as they are before version 14, and follows std::max, max(a, b) = a < b ? b : a, from there.
#if defined(__x86_64__) || defined(__i386__)
inline constexpr bool max_is_ordered = true;
#else
inline constexpr bool max_is_ordered = false;
#endif
template <class A>
TENON_INLINE Floats<A> larger(Floats<A> x, Floats<A> bound) {
  if constexpr (!max_is_ordered) return xsimd::select(bound > x, bound, x);
  return XSIMD_VERSION_MAJOR < 14 ? xsimd::max(bound, x) : xsimd::max(x, bound);
}
template <class A>
TENON_INLINE Floats<A> smaller(Floats<A> x, Floats<A> bound) {
  if constexpr (!max_is_ordered) return xsimd::select(bound < x, bound, x);
  return XSIMD_VERSION_MAJOR < 14 ? xsimd::min(bound, x) : xsimd::min(x, bound);
}
// n floats from p, fewer than there are lanes, and zeros behind them; nothing else is read. Not by way of memory: a
// processor that loads a vector of what was just stored in pieces waits until all of it is written.
template <class A>
TENON_INLINE Floats<A> first_floats(std::type_identity<Floats<A>>, const float* p, int n) {
#if defined(__AVX512F__)
  if constexpr (Floats<A>::size == 16) return _mm512_maskz_loadu_ps(static_cast<__mmask16>((1U << n) - 1U), p);
#endif
#if defined(__AVX__)
  if constexpr (Floats<A>::size == 8) {
    alignas(64) static constexpr std::int32_t ones[16]{-1, -1, -1, -1, -1, -1, -1, -1};
    return _mm256_maskload_ps(p, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(ones + 8 - n)));
  }
#endif
  if constexpr (Floats<A>::size == 4) {
    const float second = n > 1 ? p[1] : 0.0F, third = n > 2 ? p[2] : 0.0F;
#if defined(__SSE2__)
    return _mm_setr_ps(p[0], second, third, 0.0F);  // xsimd 8 makes a vector of numbers by way of memory
#else
    return Floats<A>{p[0], second, third, 0.0F};
#endif
  }
}
// xsimd 8 negates as 0 - x with AVX-512, which has no -0.
template <class A>
TENON_INLINE Floats<A> negated(Floats<A> x) {
  return x ^ Floats<A>(-0.0F);
}
// In the registers of floats: x86 takes a cycle more for each way from them to those of integers and back.
template <class A>
TENON_INLINE Floats<A> with_sign(Floats<A> x, Floats<A> sign) {
  return x | (sign & Floats<A>(-0.0F));
}
using xsimd::abs;
using xsimd::all;
using xsimd::select;
using xsimd::sqrt;
template <class A>
TENON_INLINE Integers<A> nearest_integers(Floats<A> a) {
  return xsimd::nearbyint_as_int(a);
}
template <class A>
TENON_INLINE Floats<A> converted(Integers<A> a) {
  return xsimd::to_float(a);
}
template <class A>
TENON_INLINE Floats<A> hidden(Floats<A> a) {
#if defined(__FAST_MATH__) && (defined(__x86_64__) || defined(__i386__))
  asm("" : "+x"(a.data));
#elif defined(__FAST_MATH__) && defined(__aarch64__)
  asm("" : "+w"(a.data));
#endif
  return a;
}
#endif  // xsimd has registers

}  // namespace detail

}  // namespace tenon::detail::kernels
