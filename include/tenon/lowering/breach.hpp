// Breach: what can be wrong with a plan, in words.
#pragma once

namespace tenon::detail::lowering {

/// The rules that a plan keeps.
enum class Breach {
  none,
  nodes,       ///< a step computes what the graph's nodes compute, from what they read
  slices,      ///< a slice lies in the tensor around it
  elsewhere,   ///< a tensor is read and written where it lies
  unwritten,   ///< what is read was written before, all of it
  frames,      ///< what is read comes with the frames of who reads it
  outside,     ///< nothing is read or stored past the end of a memory
  overwrites,  ///< no store, nor what it spills, hits what is still read or another row
  unfinished,  ///< each number of an output is written once
  weights,     ///< packed weights lie apart
  kept,        ///< states and rings lie apart, and a ring has the frames that its windows read
};

/// Which rule, and at which step; -1: at none of them.
struct Finding {
  Breach breach = Breach::none;
  int step = -1;
};

/// Compilers name the rule and the step: `verified<Breach::overwrites, 3>`.
template <Breach B, int Step>
struct verified {
  static_assert(B != Breach::nodes, "tenon is wrong, please tell: a step computes something else than the graph says");
  static_assert(B != Breach::slices, "tenon is wrong, please tell: a slice lies outside of the tensor around it");
  static_assert(B != Breach::elsewhere, "tenon is wrong, please tell: a step seeks a tensor where it does not lie");
  static_assert(B != Breach::unwritten, "tenon is wrong, please tell: a step reads what no step before it has written");
  static_assert(B != Breach::frames, "tenon is wrong, please tell: a step reads what comes with other frames");
  static_assert(B != Breach::outside, "tenon is wrong, please tell: a step reads or stores past the end of a memory");
  static_assert(B != Breach::overwrites, "tenon is wrong, please tell: a step stores over what is still read");
  static_assert(B != Breach::unfinished, "tenon is wrong, please tell: an output is not written whole");
  static_assert(B != Breach::weights, "tenon is wrong, please tell: packed weights lie over each other");
  static_assert(B != Breach::kept, "tenon is wrong, please tell: states or rings overlap, or a ring is too short");

  static constexpr const auto& plan(const auto& plan) { return plan; }
};

}  // namespace tenon::detail::lowering
