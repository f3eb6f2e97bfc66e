// The core's limits, measured with the library's own vectors.
#include "machine.hpp"

#include <cstdint>
#include <tenon/kernels/batch.hpp>

namespace bench {

namespace {

using V = tenon::kernels::Vector<tenon::native_target>;
constexpr int lanes = tenon::kernels::width<V>;
constexpr int chains = 12;

/// The compiler cannot know the value any more, nor drop it.
void hide(V& v) { asm volatile("" : "+m"(v)); }

}  // namespace

int run_multiply_adds() {
  constexpr int steps = 1024;
  V sum[chains], factor(0.999f), addend(0.001f);
  hide(factor);
  hide(addend);
  for (V& s : sum) hide(s = V(1.0f));
  for (int i = 0; i < steps; ++i) {
#pragma GCC unroll 12
    for (int c = 0; c < chains; ++c) sum[c] = fma(sum[c], factor, addend);
  }
  for (V& s : sum) hide(s);
  return steps * chains * lanes;
}

Reader::Reader(int floats)
    : floats_(floats / (chains * lanes) * chains * lanes), memory_(static_cast<std::size_t>(floats) + 16, 1.0f) {}

void Reader::run() {
  // A vector that straddles two cache lines costs two reads.
  const auto address = reinterpret_cast<std::uintptr_t>(memory_.data());
  const float* p = memory_.data() + (64 - address % 64) % 64 / sizeof(float);
  V sum[chains];
  for (V& s : sum) s = V(0.0f);
  for (const float* const end = p + floats_; p < end; p += chains * lanes) {
#pragma GCC unroll 12
    for (int c = 0; c < chains; ++c) sum[c] = sum[c] + tenon::kernels::load_aligned<V>(p + c * lanes);
  }
  for (V& s : sum) hide(s);
}

}  // namespace bench
