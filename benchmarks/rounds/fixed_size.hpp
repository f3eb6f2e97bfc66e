// Peers whose sizes the compiler knows: templates of a net, of each program's own list, and a batch.
#pragma once
#include <utility>

#include "nets.hpp"
#include "peer.hpp"

namespace bench {

/// P<net, batch> for a net and a batch that are known at run time; for an Entry.
template <template <Net, int> class P>
std::unique_ptr<Peer> make(int net, int batch) {
  std::unique_ptr<Peer> made;
  const auto one = [&]<int I>() {
    if (net != I) return;
    if (batch == 1)
      made = std::make_unique<P<nets[I], 1>>();
    else
      made = std::make_unique<P<nets[I], batch_of(nets[I])>>();
  };
  [&]<int... I>(std::integer_sequence<int, I...>) {
    (one.template operator()<I>(), ...);
  }(std::make_integer_sequence<int, net_count>{});
  return made;
}

}  // namespace bench
