// The core's limits, measured with the library's own vectors.
#include "machine.hpp"

#include <cstdint>
#include <tenon/kernels/vector.hpp>

namespace bench {

namespace {

using V = tenon::detail::kernels::Vector<tenon::native_target>;
constexpr int lanes = tenon::detail::kernels::width<V>;
constexpr int chains = 12;

/// The compiler neither knows the value any more nor drops it. What is hidden lies in memory: not what a loop works on.
void hide(V& v) { asm volatile("" : : "r"(&v) : "memory"); }

V total(const V (&sums)[chains]) {
  V all = sums[0];
#pragma GCC unroll 12
  for (int c = 1; c < chains; ++c) all = all + sums[c];
  return all;
}

}  // namespace

int run_multiply_adds() {
  constexpr int steps = 1024;
  V factor(0.999f), addend(0.001f);
  hide(factor);
  hide(addend);
  V sums[chains];  // that start alike would be one
  for (int c = 0; c < chains; ++c) sums[c] = V(static_cast<float>(c));
  for (int i = 0; i < steps; ++i) {
#pragma GCC unroll 12
    for (int c = 0; c < chains; ++c) sums[c] = fma(sums[c], factor, addend);
  }
  V all = total(sums);
  hide(all);
  return steps * chains * lanes;
}

Reader::Reader(int floats)
    : floats_(floats / (chains * lanes) * chains * lanes), memory_(static_cast<std::size_t>(floats) + 16, 1.0f) {}

void Reader::run() {
  // A vector that straddles two cache lines costs two reads.
  const auto address = reinterpret_cast<std::uintptr_t>(memory_.data());
  const float* p = memory_.data() + (64 - address % 64) % 64 / sizeof(float);
  V sums[chains];
#pragma GCC unroll 12
  for (int c = 0; c < chains; ++c) sums[c] = V(0.0f);
  for (const float* const end = p + floats_; p < end; p += chains * lanes) {
#pragma GCC unroll 12
    for (int c = 0; c < chains; ++c) sums[c] = sums[c] + tenon::detail::kernels::load_aligned<V>(p + c * lanes);
  }
  V all = total(sums);
  hide(all);
}

}  // namespace bench
