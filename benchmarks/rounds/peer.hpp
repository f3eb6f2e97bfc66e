// Peer: a network as one library computes it, behind one interface for all of them.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace bench {

/// A network that is measured. Each program has its own list, in its nets.cpp.
struct Subject {
  std::string name;
  int multiply_adds;
  int floats;                ///< of weights and biases
  int batch;                 ///< samples of a batch, of a stream's block; 1: no batches
  bool is_a_group;           ///< one of many of a kind: a line in a common table instead of a table of its own
  bool is_a_stream = false;  ///< keeps a state: a call goes on where the call before ended
};
const std::vector<Subject>& subjects();
inline const Subject& subject(int i) { return subjects()[static_cast<std::size_t>(i)]; }
/// Samples of a subject, the same in every run, and what the network gives for them, in double.
std::vector<float> samples(int subject, int batch);
std::vector<double> answers(int subject, const std::vector<float>& samples);

/// A network with its weights and its own memory for inputs and outputs, in the library's own types. `run` is virtual
/// and defined in another file than the loop that calls it, so that nobody's work is inlined into the loop or hoisted.
class Peer {
 public:
  virtual ~Peer() = default;
  virtual void run() = 0;

  float* x = nullptr;  ///< the samples, one behind the other
  float* y = nullptr;  ///< their outputs after run()
};

/// What a peer's file registers: how to make it for a subject and 1 or subject.batch samples.
struct Entry {
  const char* name;
  std::string version;
  int rank;                                               ///< its row in the tables
  std::unique_ptr<Peer> (*make)(int subject, int batch);  ///< nullptr: this peer has no such network
  bool comparable = true;                                 ///< takes and gives what the others do
  double tolerance = 1e-5;                                ///< the largest error that an output may have
};

inline std::vector<Entry>& entries() {
  static std::vector<Entry> all;
  return all;
}

struct Registration {
  explicit Registration(Entry entry) { entries().push_back(std::move(entry)); }
};

/// What a program prints below its tables.
inline std::vector<void (*)()>& reports() {
  static std::vector<void (*)()> all;
  return all;
}

/// Knuth's linear congruential generator (The Art of Computer Programming 2, 3.3.4), as numbers between -1 and 1.
struct Numbers {
  std::uint64_t state;
  float operator()() {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<float>(state >> 40) * 0x1p-23f - 1.0f;
  }
};

}  // namespace bench
