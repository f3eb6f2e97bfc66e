// How single steps spread: each is timed on its own, by the processor's time stamp counter.
#include <benchmark/benchmark.h>

#include "../rounds/peer.hpp"

#ifdef __x86_64__
#include <immintrin.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <regex>

namespace bench {

namespace {

using Ticks = std::vector<std::uint32_t>;

constexpr std::size_t steps = 200'000, warm_up = 20'000;

/// All that stands before has been done, and nothing that stands behind has begun.
std::uint64_t ticks() {
  _mm_lfence();
  const std::uint64_t now = __rdtsc();
  _mm_lfence();
  return now;
}

/// The times of steps, fences included, in ascending order. A step's input depends on the output before.
Ticks take(std::size_t count, const std::vector<float>& inputs, Peer* peer) {
  // Counted, not written one behind the other: that would take new cache lines all the time, and be seen in the times.
  std::vector<std::uint32_t> counts(1 << 16);
  Ticks longer, all;
  for (std::size_t i = 0; i < count; ++i) {
    if (peer != nullptr) *peer->x = inputs[i % inputs.size()] + *peer->y * 1e-3f;
    const std::uint64_t start = ticks();
    if (peer != nullptr) peer->run();
    const std::uint64_t time = ticks() - start;
    if (time < counts.size())
      ++counts[time];
    else
      longer.push_back(static_cast<std::uint32_t>(time));
  }
  for (std::size_t time = 0; time < counts.size(); ++time)
    all.insert(all.end(), counts[time], static_cast<std::uint32_t>(time));
  std::ranges::sort(longer);
  all.insert(all.end(), longer.begin(), longer.end());
  return all;
}

struct Clock {
  double per_ns;      ///< ticks
  double resolution;  ///< ns: the counter may advance by many ticks at once
};
Clock measured_clock() {
  using Steady = std::chrono::steady_clock;
  const auto start = Steady::now();
  const std::uint64_t first = ticks();
  std::uint64_t least = ~std::uint64_t{0};
  std::chrono::duration<double, std::nano> ns{};
  while (ns < std::chrono::milliseconds(50)) {
    for (int i = 0; i < 100; ++i) {
      const std::uint64_t before = __rdtsc(), after = __rdtsc();
      if (after > before) least = std::min(least, after - before);
    }
    ns = Steady::now() - start;
  }
  const double per_ns = static_cast<double>(ticks() - first) / ns.count();
  return {per_ns, static_cast<double>(least) / per_ns};
}

long times_interrupted() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_nivcsw;
}

class Spread {
 public:
  Spread(Ticks sorted, const Clock& clock) : times_(std::move(sorted)), clock_(clock) {}

  /// The time that a share of the steps does not exceed.
  double at(double share) const {
    const auto i = static_cast<std::size_t>(share * static_cast<double>(times_.size()));
    return static_cast<double>(times_[std::min(i, times_.size() - 1)]) / clock_.per_ns;
  }
  void print(const char* name) const {
    std::printf("  %-18s %9.1f %9.1f %9.1f %9.1f %11.1f %12.2f", name, at(0.5), at(0.9), at(0.99), at(0.999), at(1),
                at(0.999) / at(0.5));
  }
  void print_histogram() const {
    constexpr int bins = 12;
    const double from = at(0) - clock_.resolution / 2;
    const double width = std::ceil((2 * at(0.5) - from) / bins / clock_.resolution) * clock_.resolution;
    std::size_t counts[bins + 1]{};
    for (const std::uint32_t t : times_)
      ++counts[std::min(bins, static_cast<int>((static_cast<double>(t) / clock_.per_ns - from) / width))];
    const auto most = static_cast<double>(*std::ranges::max_element(counts));
    for (int b = 0; b <= bins; ++b) {
      std::printf("  %14.1f ns %s %8zu ", from + b * width, b == bins ? "and more" : "        ", counts[b]);
      for (int mark = 0; mark < static_cast<int>(60 * static_cast<double>(counts[b]) / most + 0.5); ++mark)
        std::printf("#");
      std::printf("\n");
    }
  }

 private:
  Ticks times_;
  Clock clock_;
};

void print_net(int net, const Clock& clock, const std::vector<const Entry*>& peers) {
  std::printf("\n%s: %zu steps, each timed\n  %-18s %9s %9s %9s %9s %11s %12s\n", subject(net).name.c_str(), steps,
              "ns", "p50", "p90", "p99", "p99.9", "max", "p99.9 / p50");
  const std::vector<float> inputs = samples(net, 64);
  Spread(take(steps, inputs, nullptr), clock).print("fences alone");
  std::printf("\n");
  for (const Entry* entry : peers) {
    const auto peer = entry->make(net, 1);
    if (peer == nullptr) continue;
    take(warm_up, inputs, peer.get());
    const long before = times_interrupted();
    const Spread spread(take(steps, inputs, peer.get()), clock);
    const long interrupted = times_interrupted() - before;
    spread.print(entry->name);
    std::printf("  interrupted %ld times\n", interrupted);
    if (std::string(entry->name).starts_with("Tenon")) spread.print_histogram();
  }
}

void print_spreads() {
  const std::regex filter(benchmark::GetBenchmarkFilter());
  Clock clock{};
  for (int net = 0; net < static_cast<int>(subjects().size()); ++net) {
    std::vector<const Entry*> peers;
    for (const Entry& entry : entries())
      if (std::regex_search(subject(net).name + "/steps/" + entry.name, filter)) peers.push_back(&entry);
    if (peers.empty()) continue;
    if (clock.per_ns == 0) {
      clock = measured_clock();
      std::printf("\nsingle steps: time stamp counter, %.3f ticks/ns, in steps of %.1f ns\n", clock.per_ns,
                  clock.resolution);
    }
    print_net(net, clock, peers);
  }
}

const bool registered = (reports().push_back(&print_spreads), true);

}  // namespace

}  // namespace bench
#endif
