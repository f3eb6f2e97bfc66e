// What lies in memory before a call: denormals, NaN and infinities, on the stack from which a call takes its workspace.
#pragma once
#include <cfenv>
#include <cstddef>
#include <cstdint>

namespace proof {

/// Numbers that cost time, that spread, that trap, as bits; 0 first, which does none of it.
struct Filling {
  const char* name;
  std::uint32_t word;
};
inline constexpr Filling fillings[]{{"zeros", 0},
                                    {"denormals", 0x00007fff},
                                    {"quiet NaN", 0x7fc00000},
                                    {"signalling NaN", 0x7fa00000},
                                    {"infinity", 0x7f800000}};

/// Fills what a function that is called next finds on the stack: 256 KiB, more than a call takes.
[[gnu::noinline]] inline void fill_stack(std::uint32_t word) {
  volatile std::uint32_t below[64 * 1024];
  for (std::size_t i = 0; i < sizeof below / sizeof word; ++i) below[i] = word;
}

/// The floating-point exceptions since they were cleared; on x86 also whether a denormal was computed with.
inline int exceptions() {
#if defined(__SSE2__)
  return static_cast<int>(__builtin_ia32_stmxcsr() & 0x3fU);
#else
  return std::fetestexcept(FE_ALL_EXCEPT);
#endif
}
/// With -ffast-math compilers raise them as they like.
inline bool same_exceptions([[maybe_unused]] int a, [[maybe_unused]] int b) {
#if defined(__FAST_MATH__)
  return true;
#else
  return a == b;
#endif
}
inline void clear_exceptions() {
#if defined(__SSE2__)
  __builtin_ia32_ldmxcsr(__builtin_ia32_stmxcsr() & ~0x3fU);
#else
  std::feclearexcept(FE_ALL_EXCEPT);
#endif
}

}  // namespace proof
