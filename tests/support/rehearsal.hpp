// A plan, followed step by step on elements' names in place of numbers, for every target: each step finds what it
// reads; no store hits what is still read; no number is made twice; nothing leaves its memory.
#pragma once
#include <tenon/declare.hpp>
#include <tenon/lowering/share.hpp>

#include <set>
#include <vector>

#include "catch.hpp"

namespace rehearsal {

using namespace tenon;
using namespace tenon::extend;
namespace lowering = tenon::detail::lowering;
namespace kernels = tenon::detail::kernels;
using lowering::Home;
using lowering::Location;

inline constexpr Target scalar{InstructionSet::scalar, 1, false}, sse2{InstructionSet::sse2, 4, false};
inline constexpr Target avx2{InstructionSet::avx2, 8, true}, avx512{InstructionSet::avx512, 16, true};

template <class Net, Target T>
class Rehearsal {
  static constexpr int nothing = -1, spilled = -2, behind = 16;
  static constexpr const auto& w = wired<Net>;
  static constexpr const auto& p = detail::plan<Net, T>;
  static constexpr const auto& s = lowering::steps_in<Net>;

  std::vector<int> workspace_ = std::vector<int>(static_cast<std::size_t>(detail::words_in(p.workspace)), nothing);
  std::vector<int> outputs_[max_tensors];
  std::set<const int*> reading_;  // by the step that runs

  static constexpr int whole(int cols) { return round_up(cols, T.lanes); }
  static int output_size(int i) { return static_cast<int>(w.values[w.out.id[i]].shape.size()); }
  /// Where tensor v lies, found from the inside out: the plan finds it from the outside in.
  static lowering::Resolved place_of(int v) {
    const auto& place = s.places[v];
    if (place.parent < 0) return {v, 0, place.cols};
    lowering::Resolved r = place_of(place.parent);
    r.offset += place.row * r.pitch + place.col;
    if (place.pitch > 0) r.pitch = place.pitch;
    return r;
  }
  /// Element k of tensor v: its buffer and where it belongs there.
  static int name(int v, int k) {
    const lowering::Resolved place = place_of(v);
    const int cols = s.places[v].cols;
    return place.root * 65536 + place.offset + k / cols * place.pitch + k % cols;
  }

  int& number(const Location& l, int i) {
    auto& memory = l.home == Home::output ? outputs_[l.index] : workspace_;
    const std::int64_t at = l.home == Home::output ? i : detail::words_in(l.buffer) + i;
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
  /// y[r][c] = x[c][r]
  void read_across(const Location& l, int v, int rows, int cols) {
    for (int r = 0; l.home != Home::input && r < rows; ++r)
      for (int c = 0; c < cols; ++c) {
        const int& found = number(l, l.offset + c * l.pitch + r);
        REQUIRE(found == name(v, c * rows + r));
        reading_.insert(&found);
      }
  }
  /// Groups of columns one behind the other, each through all rows.
  void write(const Location& l, int v, int rows, int cols, int groups, bool exact) {
    const int n = cols / groups;
    for (int g = 0; g < groups; ++g)
      for (int r = 0; r < rows; ++r)
        for (int c = 0; c < (exact ? n : whole(n)); ++c) {
          int& to = number(l, l.offset + r * l.pitch + g * n + c);
          const int element = c < n ? name(v, r * cols + g * n + c) : spilled;
          if (c < n) REQUIRE(to != element);
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
      const bool windows = step.node >= 0 && w.nodes[step.node].leaf->order == Order::channels;
      int rows = step.rows, cols = step.cols;
      bool exact = step.exact;
      if (step.planes || step.arranges >= 0) {  // rows of positions
        read(step.from, s.at[i].in, in.rows, in.cols, false);
      } else if (windows) {  // positions and channels, in whatever order their tensor is said to lie
        const Node& node = w.nodes[step.node];
        const Shape& from = w.values[w.operands[node.first_operand]].shape;
        cols = w.values[node.out].shape.extent[0];
        rows = static_cast<int>(w.values[node.out].shape.size()) / cols;
        exact = exact || kernel.in == 0;  // pools never spill
        read(step.from, s.at[i].in, static_cast<int>(from.size()) / from.extent[0], from.extent[0],
             kernel.reads_vectors && !exact);
      } else if (step.node < 0 && step.order == 1) {
        read_across(step.from, s.at[i].in, rows, cols);
      } else if (kernel.in > 0) {
        read(step.from, s.at[i].in, rows, kernel.in, kernel.reads_vectors && !exact);
      } else if (step.node < 0) {
        read(step.from, s.at[i].in, rows, cols, !exact && !(step.folds == 0 && kernels::copied_singly(cols)));
      } else {
        read(step.from, s.at[i].in, 1, in.rows * in.cols, false);
      }
      for (int k = 0; k < step.others; ++k) {
        const int v = s.other(s.at[i], k);
        read(p.others[step.first_other + k], v, 1, s.places[v].rows * s.places[v].cols, kernel.reads_vectors);
      }
      for (int o = 0, next = s.at[i].first; o < step.folds; ++o, next = s.folds[next].next) {
        const lowering::PlannedFold& operation = p.folds[step.first + o];
        if (operation.reads == lowering::Reads::tensor) read(operation.at, s.folds[next].value, rows, cols, !exact);
      }
      write(step.to, s.at[i].out, rows, cols, windows && !step.planes ? kernel.panels : 1, exact || step.arranges >= 0);
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

}  // namespace rehearsal
