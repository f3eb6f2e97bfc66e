// How an elementwise function is timed.
#pragma once
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

namespace bench {

inline constexpr int elements = 256;

struct Vectors {
  alignas(64) float x[elements], y[elements];
};

/// Registers function(x, y) over `elements` floats, or as many calls.
template <class F>
void add_elements(const std::string& name, F function, const char* unit = "s/element") {
  benchmark::RegisterBenchmark(name.c_str(), [function, unit](benchmark::State& state) {
    const auto memory = std::make_unique<Vectors>();
    for (int i = 0; i < elements; ++i) memory->x[i] = static_cast<float>(i - elements / 2) * 0x1p-5f;
    for ([[maybe_unused]] auto _ : state) {
      function(memory->x, memory->y);
      benchmark::ClobberMemory();
    }
    state.counters[unit] =
        benchmark::Counter(elements, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  });
}

}  // namespace bench
