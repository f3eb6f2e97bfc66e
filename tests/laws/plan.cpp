// A plan, followed step by step on elements' names in place of numbers, for every target: each step finds what it reads;
// no store hits what is still read; no number is made twice; nothing leaves its memory.
#include <tenon/lowering/plan.hpp>
#include <tenon/tenon.hpp>

#include <set>
#include <vector>

#include "../support/catch.hpp"
#include "../support/networks.hpp"

using namespace tenon;
using lowering::Home;
using lowering::Location;

namespace {

constexpr Target scalar{InstructionSet::scalar, 1, false}, sse2{InstructionSet::sse2, 4, false};
constexpr Target avx2{InstructionSet::avx2, 8, true}, avx512{InstructionSet::avx512, 16, true};

template <class Net, Target T>
class Rehearsal {
  static constexpr int nothing = -1, spilled = -2, behind = 16;
  static constexpr const auto& w = wired<Net>;
  static constexpr const auto& p = plan<Net, T>;
  static constexpr auto s = lowering::stacked_steps<Net>();

  std::vector<int> workspace_ = std::vector<int>(p.workspace, nothing);
  std::vector<int> outputs_[max_tensors];
  std::set<const int*> reading_;  // by the step that runs

  static constexpr int whole(int cols) { return round_up(cols, T.lanes); }
  static int output_size(int i) { return static_cast<int>(w.values[w.out.id[i]].shape.size()); }
  /// Element k of tensor v: its buffer and where it belongs there.
  static int name(int v, int k) {
    const lowering::Resolved place = lowering::resolve(s, v);
    const int cols = s.places[v].cols;
    return place.root * 65536 + place.offset + k / cols * place.pitch + k % cols;
  }

  int& number(const Location& l, int i) {
    auto& memory = l.home == Home::output ? outputs_[l.index] : workspace_;
    const int at = l.home == Home::output ? i : l.buffer + i;
    REQUIRE(at >= 0);
    REQUIRE(at < static_cast<int>(memory.size()));
    return memory[static_cast<std::size_t>(at)];
  }
  void read(const Location& l, int v, int rows, int cols, bool vectors) {
    if (l.home == Home::input) {
      CHECK((!vectors || p.reads_input_vectors[l.index]));
      return;
    }
    for (int r = 0; r < rows; ++r)
      for (int c = 0; c < (vectors ? whole(cols) : cols); ++c) {
        const int& found = number(l, l.offset + r * l.pitch + c);
        if (c < cols) REQUIRE(found == name(v, r * cols + c));
        reading_.insert(&found);
      }
  }
  void write(const lowering::PlannedStep& step, int v) {
    for (int r = 0; r < step.rows; ++r)
      for (int c = 0; c < (step.exact ? step.cols : whole(step.cols)); ++c) {
        int& to = number(step.to, step.to.offset + r * step.to.pitch + c);
        const int element = c < step.cols ? name(v, r * step.cols + c) : spilled;
        if (c < step.cols) REQUIRE(to != element);
        REQUIRE(!reading_.contains(&to));
        to = element;
      }
    reading_.clear();
  }

 public:
  Rehearsal() {
    INFO(detail::spelled<Net>(false).s << " with " << T.lanes << " lanes");
    for (int i = 0; i < w.out.count; ++i)
      outputs_[i].assign(static_cast<std::size_t>(round_up(output_size(i), behind)), nothing);
    for (int i = 0, n = 0; i < s.count; ++i) {
      if (s.at[i].merged) continue;
      const lowering::PlannedStep& step = p.steps[n++];
      const KernelTraits kernel = step.node < 0 ? KernelTraits{} : w.nodes[step.node].leaf->kernel;
      const lowering::Place& in = s.places[s.at[i].in];
      if (kernel.in > 0)
        read(step.from, s.at[i].in, step.rows, kernel.in, kernel.reads_vectors && !step.exact);
      else if (step.node < 0)
        read(step.from, s.at[i].in, step.rows, step.cols, !step.exact);
      else
        read(step.from, s.at[i].in, 1, in.rows * in.cols, false);
      for (int o = 0, next = s.at[i].first; o < step.operations; ++o, next = s.operations[next].next) {
        const lowering::PlannedOperation& operation = p.operations[step.first + o];
        if (operation.reads == lowering::Reads::tensor)
          read(operation.at, s.operations[next].value, step.rows, step.cols, !step.exact);
      }
      write(step, s.at[i].out);
    }
    for (int o = 0; o < w.out.count; ++o)
      for (int i = 0; i < output_size(o); ++i) REQUIRE(outputs_[o][static_cast<std::size_t>(i)] >= 0);
  }
};

template <class... Nets>
void rehearse() {
  (Rehearsal<Nets, scalar>(), ...);
  (Rehearsal<Nets, sse2>(), ...);
  (Rehearsal<Nets, avx2>(), ...);
  (Rehearsal<Nets, avx512>(), ...);
}

}  // namespace

TEST_CASE("a plan's steps find what they read") {
  using namespace networks;
  rehearse<Sizes, Wide, Deep, Slices, LateSlice, Rows, RowSlices, Blocks, Channels, Heads>();
  rehearse<TwoInputs, Gate, Elementwise, Shuffle, Middle, Beside, Below, Nest>();
}

TEST_CASE("a plan's steps find the rows of views") {
  using namespace networks::views;
  rehearse<Elementwise, Channels, Matrix, OfInput, Skipped, TwoUses, Copied, Summed>();
  rehearse<SummedLast, Joined, JoinedInput, JoinedLater, Siblings, ActiveSiblings, BothWays>();
}

TEST_CASE("a plan's steps find what norms, reductions and moves read") {
  using namespace networks::shapes;
  rehearse<Block, Joined, Rows, Blocks, Views, Attention>();
}
