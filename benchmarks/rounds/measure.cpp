// Google Benchmark selects and times the cases; the rounds are made here, as it cannot take benchmarks in turn.
#include "measure.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>

#include "machine.hpp"

namespace bench {

namespace {

/// The interface alone: one float read and written.
class EmptyCall : public Peer {
 public:
  EmptyCall() {
    x = &x_;
    y = &y_;
  }
  void run() override { y_ = x_; }

 private:
  float x_ = 1.0f, y_ = 0.0f;
};

std::string word(Mode mode) {
  return mode == Mode::dependent ? "dependent" : mode == Mode::independent ? "independent" : "batch";
}

std::unique_ptr<Peer> make_peer(const Entry& entry, int net, Mode mode) {
  const int batch = mode == Mode::batch ? subject(net).batch : 1;
  std::unique_ptr<Peer> peer = entry.make(net, batch);
  if (peer != nullptr) {
    std::ranges::copy(samples(net, batch), peer->x);
    peer->run();
  }
  return peer;
}

/// The factor keeps a network's own outputs out of its way: the input hardly moves, but the next call must wait for it.
template <bool Dependent>
void call(benchmark::State& state, Peer& peer) {
  float* const x = peer.x;
  const float* const y = peer.y;
  for ([[maybe_unused]] auto _ : state) {
    peer.run();
    if constexpr (Dependent)
      *x = *y * 1e-3f;
    else
      benchmark::ClobberMemory();
  }
}

/// Google Benchmark's reporter: keeps the times, prints nothing. They are the thread's own, to which other programs on
/// the core add nothing.
class Collector : public benchmark::BenchmarkReporter {
 public:
  Collector() { SetErrorStream(&silent_); }  // that nothing matches the filter is not an error where reports() may
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs)
      if (run.run_type == Run::RT_Iteration)
        ns[run.run_name.function_name].push_back(run.cpu_accumulated_time / static_cast<double>(run.iterations) * 1e9);
  }
  std::map<std::string, std::vector<double>> ns;

 private:
  std::ostream silent_{nullptr};
};

/// A case takes about 3 ms of a round: long beside the clock and a cold cache, short beside what disturbs a machine.
benchmark::IterationCount iterations_of(const auto& run) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  benchmark::IterationCount count = 0;
  while (Clock::now() - start < std::chrono::milliseconds(3))
    for (int i = 0; i < 4; ++i, ++count) run();
  return count;
}

class Cases {
 public:
  void add(Case c, const auto& once, const auto& loop) {
    benchmark::RegisterBenchmark(c.name.c_str(), loop)->Iterations(iterations_of(once));
    all.push_back(std::move(c));
  }
  void add_machine(const std::string& what, double work, int floats, auto run) {
    Case c;
    c.name = "machine/" + what;
    c.work = work;
    c.floats = floats;
    add(std::move(c), run, [run](benchmark::State& state) {
      for ([[maybe_unused]] auto _ : state) run();
    });
  }
  void add_peer(int net, Mode mode, const std::string& peer, const std::shared_ptr<Peer>& p) {
    Case c;
    c.name = subject(net).name + "/" + word(mode) + "/" + peer;
    c.net = net;
    c.mode = mode;
    c.peer = peer;
    add(
        std::move(c), [&] { p->run(); },
        [p, mode](benchmark::State& state) {
          mode == Mode::dependent ? call<true>(state, *p) : call<false>(state, *p);
        });
  }
  std::vector<Case> all;
};

}  // namespace

bool peers_agree() {
  bool agree = true;
  for (int net = 0; net < static_cast<int>(subjects().size()); ++net)
    for (const Entry& entry : entries())
      for (const Mode mode : {Mode::independent, Mode::batch}) {
        const int batch = mode == Mode::batch ? subject(net).batch : 1;
        if ((mode == Mode::batch && batch == 1) || !entry.comparable) continue;
        const auto peer = entry.make(net, batch);
        if (peer == nullptr) continue;
        // A stream is right when it goes on rightly.
        const int calls = !subject(net).is_a_stream ? 1 : batch == 1 ? 1000 : 3;
        const std::vector<float> x = samples(net, batch * calls);
        const std::vector<double> expected = answers(net, x);
        const std::size_t ins = x.size() / static_cast<std::size_t>(calls),
                          outs = expected.size() / static_cast<std::size_t>(calls);
        double worst = 0;
        for (std::size_t c = 0; c < static_cast<std::size_t>(calls); ++c) {
          std::copy_n(x.data() + c * ins, ins, peer->x);
          peer->run();
          for (std::size_t i = 0; i < outs; ++i)
            if (const double error = std::abs(static_cast<double>(peer->y[i]) - expected[c * outs + i]);
                !(error <= worst))
              worst = error;
        }
        if (worst <= entry.tolerance) continue;
        std::printf("%s computes %s (%s) with an error of %g\n", entry.name, subject(net).name.c_str(),
                    word(mode).c_str(), worst);
        agree = false;
      }
  return agree;
}

std::vector<Case> measure(int rounds) {
  Cases cases;
  cases.add_machine("multiply-adds", run_multiply_adds(), 0, [] { run_multiply_adds(); });
  const auto add_reader = [&](int floats) {
    const auto reader = std::make_shared<Reader>(floats);
    cases.add_machine("read " + std::to_string(floats / 256) + " KiB", reader->floats(), floats,
                      [reader] { reader->run(); });
  };
  add_reader(4096);  // half of a level 1 cache of 32 KiB
  for (const Subject& net : subjects())
    if (net.floats > 8192 && !net.is_a_group) add_reader(net.floats);
  for (int net = 0; net < static_cast<int>(subjects().size()); ++net)
    for (const Mode mode : modes) {
      const Subject& s = subject(net);
      if (mode == Mode::batch ? s.batch == 1 : mode == Mode::independent && (s.is_a_group || s.is_a_stream)) continue;
      cases.add_peer(net, mode, empty_call, std::make_shared<EmptyCall>());
      for (const Entry& entry : entries())
        if (std::shared_ptr<Peer> peer = make_peer(entry, net, mode)) cases.add_peer(net, mode, entry.name, peer);
    }

  Collector collector;
  for (int round = 0; round < rounds; ++round)
    if (benchmark::RunSpecifiedBenchmarks(&collector) == 0) break;
  for (Case& c : cases.all) c.ns = collector.ns[c.name];
  std::erase_if(cases.all, [](const Case& c) { return c.ns.empty(); });
  return std::move(cases.all);
}

}  // namespace bench
