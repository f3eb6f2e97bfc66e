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

}  // namespace bench
