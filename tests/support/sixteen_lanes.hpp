// A network with sixteen lanes, in arrays where no register has them: AVX-512's plans, packed weights and tails on any
// machine. Exact ends of what a caller gives are there for the sanitizers.
#pragma once
#include "kernel_networks.hpp"
#include "proof.hpp"

namespace proof {

constexpr tenon::Options sixteen{.target = {tenon::InstructionSet::scalar, 16, true}};

template <class... Nets>
void hold_with_sixteen_lanes(tenon::extend::types<Nets...>) {
  const auto each = []<class Net>(std::type_identity<Net>) {
    INFO(boost::core::demangle(typeid(Net).name()));
    const auto parameters = random_parameters<Net>(1);
    Case c(span_calls<Net, CallsOf<Net, sixteen>>, 3);
    for (std::size_t i = 0; i < c.in.size(); ++i) fill(c.input(i), static_cast<unsigned>(i) + 1);
    const auto model = c.calls.model(parameters.get());
    holds(model.get(), c, truths(parameters.get(), c));
  };
  (each(std::type_identity<Nets>{}), ...);
}

}  // namespace proof
