// What a target answers to one list of networks, a line for each number: its network, the float's bits, and the bits
// with Math::reproducible.
#include TENON_NETWORKS

#include <cstdio>

using namespace targets;

int main() {
  each_network([]<class Net>(const char* name) {
    static const Model<Net> model{parameters<Net>()};
    static const Model<Net, Options{.math = Math::reproducible}> reproducible{parameters<Net>()};
    const auto y = model(input<Net>()), z = reproducible(input<Net>());
    for (std::size_t i = 0; i < y.size(); ++i)
      std::printf("%s %08lx %08lx\n", name, static_cast<unsigned long>(__builtin_bit_cast(std::uint32_t, y[i])),
                  static_cast<unsigned long>(__builtin_bit_cast(std::uint32_t, z[i])));
  });
}
