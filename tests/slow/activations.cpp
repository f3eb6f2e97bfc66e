// Every activation and function on all 2^32 floats against double: at most 4 ulp from the truth.
//
// The truths are written here a second time, from PyTorch's definitions, so that a wrong constant in a layer shows.
// Prints a table of the largest errors; a run takes a few minutes. The sweep is shared out over two threads.
#include <array>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "../support/activations.hpp"
#include "../support/catch.hpp"

namespace {

using tenon::test::Case;
using tenon::test::Worst;

Worst sweep(const Case& tested) {
  constexpr std::uint64_t all = std::uint64_t{1} << 32;
  std::array<Worst, 2> found;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < found.size(); ++i)
    threads.emplace_back([&, i] { found[i] = tested.sweep(all / 2 * i, all / 2 * (i + 1), 1); });
  for (std::thread& thread : threads) thread.join();
  return found[0].ulp >= found[1].ulp ? found[0] : found[1];
}

}  // namespace

TEST_CASE("every activation is within 4 ulp on all floats") {
  const auto cases = tenon::test::cases();
  int done = 0;
  for (const Case& tested : cases) {
    const Worst worst = sweep(tested);
    std::fprintf(stderr, "[%2d/%zu] %-14s %6.3f ulp at %-15.9g gives %.9g\n", ++done, cases.size(), tested.name,
                 worst.ulp, static_cast<double>(worst.at), static_cast<double>(worst.got));
    INFO(tested.name << " at " << worst.at << " gives " << worst.got);
    CHECK(worst.ulp <= tested.bound);
  }
}
