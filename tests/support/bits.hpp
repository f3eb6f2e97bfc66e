// When two answers are the same.
#pragma once
#include <cmath>
#include <cstddef>
#include <cstring>
#include <span>

namespace proof {

/// The same bits; with -ffast-math, where two calls may be compiled differently, the same but for rounding.
inline bool same_bits(std::span<const float> a, std::span<const float> b) {
#if defined(__FAST_MATH__)
  bool same = a.size() == b.size();
  for (std::size_t i = 0; same && i < a.size(); ++i) same = std::fabs(a[i] - b[i]) <= 1e-4f * (1 + std::fabs(b[i]));
  return same;
#else
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
#endif
}

}  // namespace proof
