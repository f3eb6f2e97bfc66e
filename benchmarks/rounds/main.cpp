// bench_models, bench_images, bench_streams: Tenon and its peers on the same networks in one run. README.md says how to read what it prints.
#include <benchmark/benchmark.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "measure.hpp"

namespace {

std::string processor() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return "unknown processor";
}

/// Libraries read these variables when they are loaded, before main: so once more from the start.
void start_again_with(const char* variable, const char* value, char** argv) {
  if (getenv(variable) != nullptr) return;
  setenv(variable, value, 1);
  execv("/proc/self/exe", argv);
}

void print_context(int rounds) {
  const benchmark::CPUInfo& cpu = benchmark::CPUInfo::Get();
  std::printf("%s, %d cores, caches:", processor().c_str(), cpu.num_cpus);
  for (const auto& cache : cpu.caches)
    std::printf(" L%d %s %d KiB", cache.level, cache.type.c_str(), cache.size / 1024);
  std::printf("\n%s, %s\n", TENON_BENCH_COMPILER, TENON_BENCH_FLAGS);
  for (const bench::Entry& entry : bench::entries())
    if (!entry.version.empty())
      std::printf("%s%s", &entry == &bench::entries().front() ? "" : ", ", entry.version.c_str());
  std::printf("; one thread, %d rounds\n\n", rounds);
}

}  // namespace

int main(int argc, char** argv) {
  start_again_with("OMP_NUM_THREADS", "1", argv);
  // Weights in pages of 2 MiB: where those of 4 KiB happen to lie decides how much of them level 2 keeps.
  start_again_with("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=1073741824", argv);
  int rounds = 15;
  for (int i = 1; i < argc; ++i)
    if (std::strncmp(argv[i], "--rounds=", 9) == 0) {
      rounds = std::max(1, std::atoi(argv[i] + 9));
      std::copy(argv + i + 1, argv + argc + 1, argv + i);
      --argc;
      break;
    }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;

  std::ranges::sort(bench::entries(), {}, &bench::Entry::rank);
  if (!bench::peers_agree()) return 1;
  print_context(rounds);
  const std::vector<bench::Case> cases = bench::measure(rounds);
  if (!cases.empty()) bench::print(cases);
  if (cases.empty() && bench::reports().empty()) std::printf("no benchmark matches the filter\n");
  for (const auto report : bench::reports()) report();
  return 0;
}
