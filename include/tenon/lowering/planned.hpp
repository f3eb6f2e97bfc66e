// What a plan says: where every tensor and every weight lies, and what runs in which order. Plain values.
#pragma once
#include <tenon/graph/graph.hpp>

namespace tenon::detail::lowering {

enum class Home { workspace, input, output, ring };

/// A tensor's place at run time: its buffer in bytes, and its numbers in there.
struct Location {
  Home home = Home::workspace;
  Element element = Element::float32;
  int index = 0;            // which input, output or ring
  std::int64_t buffer = 0;  // bytes: where its buffer begins in the workspace, or the ring in the state
  std::int64_t bytes = 0;   // and how large that is: from sample to sample of a batch
  int offset = 0;           // numbers: in the buffer
  int pitch = 0;            // from row to row

  /// Numbers of the buffer.
  constexpr int size() const { return static_cast<int>(bytes / bytes_of(element)); }
};

/// How an operation of an epilogue finds its second operand.
enum class Reads { nothing, tensor, scalar, column, row };

struct PlannedFold {
  int node = -1;
  Reads reads = Reads::nothing;
  Location at{};             // tensor
  std::int64_t weights = 0;  // scalar, column, row: where the parameter is packed, in bytes
  int count = 0;             // and how many numbers it has
  std::int64_t bytes = 0;    // packed
  bool shared = false;
  int pitch = 0;  // column: from row to row; row: rows per channel
};

struct PlannedStep {
  int node = -1;        // the kernel's; -1: a map
  int affine = -1;      // the BatchNorm that is packed into its weights
  int reader = -1;      // the pool that alone reads its output
  bool planes = false;  // a convolution in PyTorch's order
  int arranges = -1;    // the convolution whose input is arranged
  int order = 0;        // channels that lie innermost in a matrix's flat input; of a reordering, that it is one
  int member = -1;      // the first stacked step in Plan::members
  int members = 1;
  int rows = 1, cols = 0;
  int first = 0, folds = 0;
  int outer = 1, length = 1, inner = 1;  // of a layer that acts along an axis
  Location from{}, to{};
  int first_other = 0, others = 0;      // what else its kernel reads, in Plan::others
  bool exact = false;                   // a whole vector behind the last element would hit what must not be hit
  std::int64_t weights = 0, bytes = 0;  // where its weights are packed, and how many bytes they are
  Element storage = Element::float32;   // of these
  bool shared = false;                  // they are those of the whole sequence's plan
  std::int64_t scratch = 0;             // bytes: where its kernel works, in the workspace
  std::int64_t state = 0;               // bytes: where a recurrent kernel finds its states
  Rate rate{};                          // with which frames of the network's input it runs
};

/// The newest frames of a tensor, each `slot` numbers, in the state.
struct Ring {
  std::int64_t begin = 0;  // in bytes
  Element element = Element::float32;
  int slot = 0, depth = 0;
  Rate rate{};  // with which frames of the network's input one comes
  bool counted = false;
  constexpr std::int64_t bytes() const { return bytes_of(element, std::int64_t{slot} * depth); }
  /// It never comes with them: it came before, and has been waiting.
  constexpr bool waits_for(const Rate& others) const {
    return others.every == rate.every && (others.first - rate.first) % rate.every != 0;
  }
};

template <int MaxSteps, int MaxFolds>
struct Plan {
  PlannedStep steps[MaxSteps]{};
  int count = 0;
  PlannedFold folds[MaxFolds]{};
  int fold_count = 0;
  Location others[MaxFolds]{};
  int other_count = 0;
  int members[MaxSteps]{};     // kernel nodes of stacked steps, each group in a row
  std::int64_t workspace = 0;  // bytes
  std::int64_t weights = 0;    // bytes
  std::int64_t shared = 0;     // of them, before its own: those of the whole sequence's plan
  bool reads_input_vectors[max_tensors]{};
  Ring rings[MaxSteps]{};
  int ring_count = 0;
  std::int64_t states = 0;      // bytes of recurrent layers' states; rings lie behind them
  std::int64_t kept = 0;        // bytes of both
  int settled = 0, period = 1;  // from which frame on, and after how many, all is as it was
};

}  // namespace tenon::detail::lowering
