// Trace: whether steps compute what the graph says, each from what its nodes read.
#pragma once
#include <tenon/lowering/breach.hpp>
#include <tenon/lowering/places.hpp>

namespace tenon::detail::lowering {

template <class Steps, class Graph>
constexpr Finding trace(const Steps& s, const Graph& w) {
  int canon[sizeof(w.values) / sizeof(Value)]{};  // views are looked through
  int held[sizeof(s.places) / sizeof(Place)]{};   // the tensor in a place; a copy has its original's
  const auto operand = [&](int n, int i) { return canon[w.operands[w.nodes[n].first_operand + i]]; };
  const auto reads = [&](int n, int v) {
    for (int i = 0; i < w.nodes[n].operands; ++i)
      if (operand(n, i) == v) return true;
    return false;
  };
  for (int v = 0; v < w.value_count; ++v) canon[v] = held[v] = v;
  for (int n = 0; n < w.node_count; ++n)
    if (w.nodes[n].leaf->role == Role::view) canon[w.nodes[n].out] = operand(n, w.nodes[n].leaf->takes);

  for (int i = 0, now = -1; i < s.count; ++i) {
    const Step& step = s.at[i];
    if (!step.merged) ++now;
    int v = held[step.in];
    bool right = step.node < 0 || (operand(step.node, 0) == v && w.nodes[step.node].operands == 1 + step.others);
    for (int k = 0; right && k < step.others; ++k) right = operand(step.node, 1 + k) == held[s.other(step, k)];
    if (step.node >= 0) v = w.nodes[step.node].out;
    if (step.affine >= 0) {
      right = right && reads(step.affine, v);
      v = w.nodes[step.affine].out;
    }
    for (int o = step.first; o >= 0;) {  // a node that combines several tensors is several folds in a row
      const int n = s.folds[o].node;
      right = right && reads(n, v);
      int others = w.nodes[n].operands - 1, sum = -v;
      for (int k = 0; k <= others; ++k) sum += operand(n, k);
      for (bool first = true; o >= 0 && s.folds[o].node == n; first = false, o = s.folds[o].next) {
        const int other = s.folds[o].value;
        right = right && (other < 0 ? first : reads(n, held[other]));
        if (other >= 0) sum -= held[other], --others;
      }
      right = right && others == 0 && sum == 0;
      v = w.nodes[n].out;
    }
    if (step.out >= w.value_count)
      held[step.out] = v;
    else
      right = right && v == step.out;
    if (const int m = step.next_member; m >= 0 && right) {  // stacked: one input, one epilogue
      right = s.at[m].in == step.in && s.at[m].folds == step.folds;
      for (int a = step.first, b = s.at[m].first; right && a >= 0; a = s.folds[a].next, b = s.folds[b].next)
        right = w.nodes[s.folds[a].node].leaf == w.nodes[s.folds[b].node].leaf;
    }
    if (!right) return {Breach::nodes, now};
  }
  for (int v = 0; v < s.place_count; ++v) {
    const int p = s.places[v].parent;
    if (p >= 0 && p < w.value_count && !reads(w.values[p].producer, held[v])) return {Breach::nodes};
    if (s.places[v].output >= 0 && held[v] != canon[w.out.id[s.places[v].output]]) return {Breach::nodes};
  }
  return {};
}

}  // namespace tenon::detail::lowering
