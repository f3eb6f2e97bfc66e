// What Math::fast costs in a stream: recurrent states carry an error on.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <regex>

#include "../rounds/peer.hpp"

namespace bench {

namespace {

constexpr int steps = 100'000;

void print_differences() {
  const std::regex filter(benchmark::GetBenchmarkFilter());
  bool said = false;
  for (int net = 0; net < static_cast<int>(subjects().size()); ++net) {
    std::unique_ptr<Peer> accurate, fast;
    for (const Entry& entry : entries()) {
      if (!std::regex_search(subject(net).name + "/steps/" + entry.name, filter)) continue;
      if (std::string(entry.name) == "Tenon") accurate = entry.make(net, 1);
      if (std::string(entry.name) == "Tenon fast") fast = entry.make(net, 1);
    }
    if (accurate == nullptr || fast == nullptr) continue;
    if (!said) std::printf("\nMath::fast against Math::accurate, %d steps\n", steps);
    said = true;
    Numbers next{1};
    float most = 0, furthest = 0;
    for (int t = 0; t < steps; ++t) {
      *accurate->x = *fast->x = next();
      accurate->run();
      fast->run();
      most = std::max(most, std::fabs(*accurate->y));
      furthest = std::max(furthest, std::fabs(*accurate->y - *fast->y));
    }
    std::printf("  %-40s outputs up to %.2g, differing by at most %.1e\n", subject(net).name.c_str(),
                static_cast<double>(most), static_cast<double>(furthest));
  }
}

const bool registered = (reports().push_back(&print_differences), true);

}  // namespace

}  // namespace bench
