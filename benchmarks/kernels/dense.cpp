// The Dense kernel at one row and at 48, with ReLU: multiply-adds per second, so that G/s reads as "per nanosecond".
#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>
#include <tenon/run.hpp>
#include <vector>

namespace lowering = tenon::detail::lowering;

namespace {

using namespace tenon;
using namespace tenon::extend;

using V = kernels::Vector<native_target>;
using ReluEpilogue = kernels::Epilogue<kernels::Fold<ReLU, lowering::Reads::nothing>>;

/// Weights that are small and not zero; where they lie in the matrix does not matter here.
struct SomeWeights {
  static constexpr float weight(int o, int k) { return static_cast<float>((o * 7 + k * 3) % 11 - 5) * 0x1p-6f; }
  static constexpr float bias(int o) { return static_cast<float>(o % 3) * 0x1p-3f; }
};

/// Memory that starts at a cache line, as Model's does.
struct Aligned {
  explicit Aligned(int floats) : memory(static_cast<std::size_t>(floats) + 32, 0.5f) {}
  float* data() {
    const auto address = reinterpret_cast<std::uintptr_t>(memory.data());
    return memory.data() + (64 - address % 64) % 64 / sizeof(float);
  }
  std::vector<float> memory;
};

template <int In, int Out, bool Many>
[[gnu::noinline]] void run(const kernels::Call& call) {
  kernels::Kernel<kernels::Dense<In, Out>, native_target>::template run<V, false, Many>(call, ReluEpilogue{});
}

template <int In, int Out, int Rows>
void dense(benchmark::State& state) {
  constexpr int in_pitch = round_up(In, 16), out_pitch = round_up(Out, 16);
  constexpr std::int64_t bytes = kernels::packed_bytes(In, Out, native_target, tenon::extend::Element::float32);
  Aligned weights(static_cast<int>(tenon::detail::words_in(bytes))), x(in_pitch * Rows), y(out_pitch * Rows);
  kernels::Kernel<kernels::Dense<In, Out>, native_target>::pack(weights.data(), SomeWeights{});
  kernels::Call call{x.data(), in_pitch, y.data(), out_pitch, Rows, Out, weights.data(), 1, 1, 1};
  benchmark::DoNotOptimize(call);
  for ([[maybe_unused]] auto _ : state) {
    run<In, Out, (Rows > 1)>(call);
    benchmark::ClobberMemory();
  }
  state.counters["multiply-adds/s"] =
      benchmark::Counter(static_cast<double>(In) * Out * Rows, benchmark::Counter::kIsIterationInvariantRate);
}

template <int In, int Out>
void add() {
  const std::string size = std::to_string(In) + "-" + std::to_string(Out);
  benchmark::RegisterBenchmark(("dense " + size + ", 1 row").c_str(), dense<In, Out, 1>);
  benchmark::RegisterBenchmark(("dense " + size + ", 48 rows").c_str(), dense<In, Out, 48>);
}

[[maybe_unused]] const bool added = [] {
  add<8, 8>(), add<16, 16>(), add<32, 32>(), add<64, 64>(), add<128, 128>(), add<256, 256>(), add<512, 512>();
  add<10, 20>(), add<20, 5>(), add<16, 64>(), add<64, 16>(), add<48, 256>(), add<256, 12>(), add<512, 8>(),
      add<8, 512>();
  add<37, 37>(), add<100, 100>(), add<784, 128>();
  return true;
}();

}  // namespace
