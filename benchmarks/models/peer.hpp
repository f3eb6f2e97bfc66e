// Peer: a network as one library computes it, behind one interface for all of them.
#pragma once
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "nets.hpp"

namespace bench {

/// A network with its weights and its own memory for inputs and outputs, in the library's own types. `run` is virtual
/// and defined in another file than the loop that calls it, so that nobody's work is inlined into the loop or hoisted.
class Peer {
 public:
  virtual ~Peer() = default;
  virtual void run() = 0;

  float* x = nullptr;  ///< the samples, one behind the other
  float* y = nullptr;  ///< their outputs after run()
};

/// What a peer's file registers: how to make it for a net and 1 or net.batch samples.
struct Entry {
  const char* name;
  std::string version;
  int rank;  ///< its row in the tables
  std::unique_ptr<Peer> (*make)(int net, int batch);
};

inline std::vector<Entry>& entries() {
  static std::vector<Entry> all;
  return all;
}

struct Registration {
  explicit Registration(Entry entry) { entries().push_back(std::move(entry)); }
};

namespace detail {
template <template <Net, int> class P, int I>
void make_if(int net, int batch, std::unique_ptr<Peer>& made) {
  if (net != I) return;
  if (batch == 1)
    made = std::make_unique<P<nets[I], 1>>();
  else
    made = std::make_unique<P<nets[I], nets[I].batch>>();
}
}  // namespace detail

/// For peers that are templates of a net and a batch.
template <template <Net, int> class P>
std::unique_ptr<Peer> make(int net, int batch) {
  std::unique_ptr<Peer> made;
  [&]<int... I>(std::integer_sequence<int, I...>) { (detail::make_if<P, I>(net, batch, made), ...); }
  (std::make_integer_sequence<int, net_count>{});
  return made;
}

}  // namespace bench
