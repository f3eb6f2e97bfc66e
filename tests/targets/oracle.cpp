// What every target must answer to one list of networks, a line for each number: its network, its value, how far from
// it an answer may be, and the bits with Math::reproducible.
#include "../oracle/reference.hpp"

#include TENON_NETWORKS

#include <cstdio>

using namespace targets;

int main() {
  each_network([]<class Net>(const char* name) {
    static const Model<Net, Options{.math = Math::reproducible}> model{parameters<Net>()};
    const auto x = input<Net>();
    const auto bits = model(x);
    const auto truth = oracle::run<Net>(parameters<Net>(), {{x.data(), x.size()}})[0];
    for (std::size_t i = 0; i < truth.size(); ++i)
      std::printf("%s %.17g %.17g %08lx\n", name, truth[i].value, truth[i].error,
                  static_cast<unsigned long>(__builtin_bit_cast(std::uint32_t, bits[i])));
  });
}
