// What the lowering made of a network's layers: the numbers that a summary's rows tell.
#pragma once
#include <tenon/model/state.hpp>
#include <tenon/report/listing.hpp>

namespace tenon::detail {

/// The packed weights of one plan.
struct PackedWeightsOf {
  const lowering::PlannedStep* steps = nullptr;
  int step_count = 0;
  const lowering::PlannedFold* folds = nullptr;
  int fold_count = 0;
};

/// A network and what the lowering made of it; of a network of open length, what it makes of one frame.
struct LoweredListing : Listing {
  const Node* lowered;  // the nodes, with their costs in
  const Value* sizes;   // these shapes
  const lowering::Step* steps;
  int step_count;
  const lowering::Place* places;
  int place_count;
  const lowering::Fold* folds;
  PackedWeightsOf packed[2];  // of the whole sequence, and frame by frame
  std::size_t parameters, multiply_adds, model_bytes, workspace_bytes, state_bytes;
  bool per_frame;
};

/// `how` and the path in the state_dict of another layer, without what both paths begin with: "with branch2.0".
// Cold: compiled for size, which costs the compiler half as much as for speed.
[[gnu::cold]] inline Words fused(const LoweredListing& l, int node, const char* how, int other) {
  const Words from = key_of(l.scopes, l.nodes[node].scope, ""), to = key_of(l.scopes, l.nodes[other].scope, "");
  int begin = 0;
  const auto same = [&](int i) { return to.s[i] == from.s[i] || (i == from.length && to.s[i] == '.'); };
  for (int i = 0; i < to.length && same(i); ++i)
    if (to.s[i] == '.') begin = i + 1;
  Words w = Words{}.put(how).put(' ');
  for (int i = begin; i < to.length; ++i) w.put(to.s[i]);
  return w;
}

/// How a joined tensor comes to be: its parts are written in place, or copied there.
[[gnu::cold]] inline Words fused_concat(const LoweredListing& l, const Node& node) {
  int parts = 0, copies = 0;
  for (int p = 0; p < l.place_count; ++p) parts += l.places[p].parent == node.out ? 1 : 0;
  for (int i = 0; i < l.step_count; ++i)
    copies += l.steps[i].node < 0 && l.steps[i].folds == 0 && l.places[l.steps[i].out].parent == node.out ? 1 : 0;
  if (parts == 0) return Words{}.put("unused");
  return copies == 0 ? Words{}.put("free") : Words{}.put("copies ").put(copies).put(" of ").put(node.operands);
}

/// What became of a layer when the network was lowered: nothing to say, or inside what it runs.
[[gnu::cold]] inline Words fused(const LoweredListing& l, int n) {
  const Node& node = l.lowered[n];
  if (node.leaf->role == Role::view) return Words{}.put("free");
  if (node.leaf->role == Role::concat) return fused_concat(l, node);
  for (int i = 0; i < l.step_count; ++i) {
    const lowering::Step& step = l.steps[i];
    if (step.node == n) {
      if (step.members > 1) {
        Words w = fused(l, n, "with", l.steps[step.next_member].node);
        return step.members == 2 ? w : w.put(" and ").put(step.members - 2).put(" more");
      }
      for (int head = 0; step.merged && head < i; ++head)
        for (int m = l.steps[head].merged ? -1 : l.steps[head].next_member; m >= 0; m = l.steps[m].next_member)
          if (m == i) return fused(l, n, "into", l.steps[head].node);
      return {};
    }
    if (step.affine == n) return fused(l, n, "into", step.node);
    for (int o = step.first; o >= 0; o = l.folds[o].next) {
      if (l.folds[o].node != n) continue;
      if (step.node >= 0) return fused(l, n, "into", step.node);
      const int first = l.folds[step.first].node;
      return first == n ? Words{} : fused(l, n, "into", first);
    }
  }
  return Words{}.put("unused");
}

/// Scopes that a name or a module opens inside a layer's own are no rows of their own.
constexpr bool shares_row(const Scope& scope) { return scope.name != nullptr || scope.child < 0; }

/// What a layer's own packed weights take: what is packed together is counted where it is packed.
[[gnu::cold]] inline std::size_t packed_bytes(const LoweredListing& l, int node) {
  std::int64_t bytes = 0;
  for (const PackedWeightsOf& packed : l.packed) {
    for (int i = 0; i < packed.step_count; ++i)
      if (packed.steps[i].node == node && !packed.steps[i].shared) bytes += packed.steps[i].bytes;
    for (int i = 0; i < packed.fold_count; ++i)
      if (packed.folds[i].node == node && !packed.folds[i].shared) bytes += packed.folds[i].bytes;
  }
  return static_cast<std::size_t>(bytes);
}

/// The layer that a step runs for: its kernel's, or the first of its map, or of a copy the one that it is made for.
[[gnu::cold]] inline int owner_of(const LoweredListing& l, const lowering::Step& step) {
  if (step.node >= 0) return step.node;
  if (step.first >= 0) return l.folds[step.first].node;
  const int parent = l.places[step.out].parent;
  for (int n = 0; n < l.node_count; ++n)
    if (l.lowered[n].out == (parent < 0 ? step.out : parent)) return n;
  for (int i = 0; i < l.step_count; ++i)
    if (l.steps[i].in == step.out) return l.steps[i].node;
  return -1;
}

/// The buffers that a layer is the first to write, and what its kernel works in.
[[gnu::cold]] inline std::size_t workspace_of(const LoweredListing& l, int node) {
  const auto root_of = [&](int place) {
    while (l.places[place].parent >= 0) place = l.places[place].parent;
    return place;
  };
  std::int64_t bytes = 0;
  int planned = -1;
  for (int i = 0; i < l.step_count; ++i) {
    const lowering::Step& step = l.steps[i];
    if (!step.merged) ++planned;
    if (step.merged || owner_of(l, step) != node) continue;
    const int root = root_of(step.out);
    bool is_first = l.places[root].output < 0 && l.places[root].depth == 0;
    for (int before = 0; before < i; ++before)
      is_first = is_first && (l.steps[before].merged || root_of(l.steps[before].out) != root);
    if (is_first) bytes += l.packed[0].steps[planned].to.bytes;
    if (step.scratch >= 0) bytes += buffer_bytes(l.places[step.scratch], false);
  }
  return static_cast<std::size_t>(bytes);
}

/// What a stream keeps for a layer from frame to frame: its own numbers, and the frames of which it is the first reader.
[[gnu::cold]] inline std::size_t state_of(const LoweredListing& l, int n) {
  const auto operand = [&](int node, int i) { return l.operands[l.lowered[node].first_operand + i]; };
  std::int64_t bytes = bytes_of(Element::float32, l.lowered[n].leaf->keeps.numbers);
  for (int i = 0; i < l.lowered[n].operands; ++i) {
    const int value = operand(n, i);
    bool is_first = true;
    for (int before = 0; before < n; ++before)
      for (int k = 0; k < l.lowered[before].operands; ++k) is_first = is_first && operand(before, k) != value;
    if (is_first)
      bytes += round_up(bytes_of(l.sizes[value].element, l.sizes[value].shape.size()), boundary) * l.sizes[value].depth;
  }
  return static_cast<std::size_t>(bytes);
}

}  // namespace tenon::detail
