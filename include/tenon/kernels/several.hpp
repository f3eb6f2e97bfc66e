// Several<T, N>: N vectors, masks or integers that a formula handles as one, operation by operation.
//
// A formula is a chain: 18 instructions that wait for each other, 50 cycles. A processor looks some 60 waiting
// instructions ahead, three chains; laid out vector by vector, more of them would take turns instead of overlapping.
#pragma once
#include <tenon/kernels/epilogue.hpp>

namespace tenon::detail::kernels::several {  // its own, so that its words do not hide those for float

template <class T, int N>
struct Several {
  T at[N];

  Several() = default;
  /// The same in each of them.
  TENON_INLINE constexpr explicit Several(auto value)
    requires requires { T(value); }
  {
    TENON_UNROLL
    for (int i = 0; i < N; ++i) at[i] = T(value);
  }
};

/// f of each of them.
template <class F, class T, int N, class... U>
TENON_INLINE constexpr auto each(F f, const Several<T, N>& a, const Several<U, N>&... more) {
  Several<decltype(f(a.at[0], more.at[0]...)), N> result;
  TENON_UNROLL
  for (int i = 0; i < N; ++i) result.at[i] = f(a.at[i], more.at[i]...);
  return result;
}

template <class T, int N>
TENON_INLINE constexpr auto operator+(const Several<T, N>& a, const Several<T, N>& b) {
  return each([](T x, T y) TENON_INLINE_LAMBDA { return x + y; }, a, b);
}
template <class T, int N>
TENON_INLINE constexpr auto operator-(const Several<T, N>& a, const Several<T, N>& b) {
  return each([](T x, T y) TENON_INLINE_LAMBDA { return x - y; }, a, b);
}
template <class T, int N>
TENON_INLINE constexpr auto operator*(const Several<T, N>& a, const Several<T, N>& b) {
  return each([](T x, T y) TENON_INLINE_LAMBDA { return x * y; }, a, b);
}
template <class T, int N>
TENON_INLINE constexpr auto operator/(const Several<T, N>& a, const Several<T, N>& b) {
  return each([](T x, T y) TENON_INLINE_LAMBDA { return x / y; }, a, b);
}
template <class T, int N>
TENON_INLINE constexpr auto operator-(const Several<T, N>& a) {
  return each([](T x) TENON_INLINE_LAMBDA { return -x; }, a);
}
template <class T, int N>
TENON_INLINE constexpr auto operator&(const Several<T, N>& a, const Several<T, N>& b) {
  return each([](T x, T y) TENON_INLINE_LAMBDA { return x & y; }, a, b);
}
template <class T, int N>
TENON_INLINE constexpr auto operator|(const Several<T, N>& a, const Several<T, N>& b) {
  return each([](T x, T y) TENON_INLINE_LAMBDA { return x | y; }, a, b);
}
template <class T, int N>
TENON_INLINE constexpr auto operator<<(const Several<T, N>& a, int places) {
  return each([places](T x) TENON_INLINE_LAMBDA { return x << places; }, a);
}
template <class T, int N>
TENON_INLINE constexpr auto operator>>(const Several<T, N>& a, int places) {
  return each([places](T x) TENON_INLINE_LAMBDA { return x >> places; }, a);
}
template <class T, int N>
TENON_INLINE constexpr auto operator<(const Several<T, N>& a, const Several<T, N>& b) {
  return each([](T x, T y) TENON_INLINE_LAMBDA { return x < y; }, a, b);
}

// The words of math/scalar.hpp that formulas use, found by argument-dependent lookup.
#define TENON_EACH_OF_ONE(word)                                      \
  template <class T, int N>                                          \
  TENON_INLINE constexpr auto word(const Several<T, N>& a) {         \
    using math::word;                                                \
    return each([](T x) TENON_INLINE_LAMBDA { return word(x); }, a); \
  }
TENON_EACH_OF_ONE(abs)
TENON_EACH_OF_ONE(bits)
TENON_EACH_OF_ONE(from_bits)
TENON_EACH_OF_ONE(to_int)
TENON_EACH_OF_ONE(to_float)
TENON_EACH_OF_ONE(opaque)
#undef TENON_EACH_OF_ONE

template <class T, int N>
TENON_INLINE constexpr auto fma(const Several<T, N>& a, const Several<T, N>& b, const Several<T, N>& c) {
  using math::fma;
  return each([](T x, T y, T z) TENON_INLINE_LAMBDA { return fma(x, y, z); }, a, b, c);
}
template <class T, int N>
TENON_INLINE constexpr auto at_least(const Several<T, N>& a, const Several<T, N>& bound) {
  using math::at_least;
  return each([](T x, T y) TENON_INLINE_LAMBDA { return at_least(x, y); }, a, bound);
}
template <class T, int N>
TENON_INLINE constexpr auto at_most(const Several<T, N>& a, const Several<T, N>& bound) {
  using math::at_most;
  return each([](T x, T y) TENON_INLINE_LAMBDA { return at_most(x, y); }, a, bound);
}
template <class T, int N>
TENON_INLINE constexpr auto with_sign(const Several<T, N>& a, const Several<T, N>& sign) {
  using math::with_sign;
  return each([](T x, T y) TENON_INLINE_LAMBDA { return with_sign(x, y); }, a, sign);
}
template <class M, class T, int N>
TENON_INLINE constexpr auto select(const Several<M, N>& mask, const Several<T, N>& a, const Several<T, N>& b) {
  using math::select;
  return each([](M m, T x, T y) TENON_INLINE_LAMBDA { return select(m, x, y); }, mask, a, b);
}

}  // namespace tenon::detail::kernels::several

namespace tenon::detail::kernels {
using several::Several;
}

template <class V, int N>
struct tenon::extend::math::companions<tenon::detail::kernels::several::Several<V, N>> {
  using mask = kernels::Several<mask_of<V>, N>;
  using integer = kernels::Several<Int<V>, N>;
};
template <class V, int N>
inline constexpr bool tenon::extend::math::is_fast<tenon::detail::kernels::several::Several<V, N>> =
    tenon::extend::math::is_fast<V>;
