// Siblings on one input become one wider layer: Branch<Linear<10, 15>, Linear<10, 20>> runs as 10 -> 35.
#pragma once
#include <tenon/lowering/steps.hpp>

namespace tenon::detail::lowering {

/// The same elementwise layers in the same order, none with a tensor or parameters of its own.
constexpr bool same_epilogue(const auto& s, const Step& a, const Step& b, const Node* nodes) {
  if (a.folds != b.folds || a.affine >= 0 || b.affine >= 0) return false;
  for (int i = a.first, j = b.first; i >= 0; i = s.folds[i].next, j = s.folds[j].next) {
    const Leaf* leaf = nodes[s.folds[i].node].leaf;
    if (leaf != nodes[s.folds[j].node].leaf || leaf->role != Role::elementwise || leaf->per != Per::nothing)
      return false;
  }
  return true;
}

/// Whether b's rows can lie right behind a's, and if so makes them.
constexpr bool adjoin(auto& s, const Step& a, const Step& b) {
  const Place pa = s.places[a.out], pb = s.places[b.out];
  if (pa.output >= 0 || pb.output >= 0 || pa.rows != 1 || pb.rows != 1) return false;
  if (pa.parent < 0 && pb.parent < 0) {  // no Concat behind them: a buffer of their own
    const int both = s.add_place(1, a.cols + b.cols, pa.element);
    s.places[both].rate = pa.rate;
    s.put(a.out, both, 0, 0);
    s.put(b.out, both, 0, a.cols);
    return true;
  }
  if (pa.parent >= 0 && pb.parent < 0 && s.places[pa.parent].writer < 0) {  // such a buffer, once more
    s.put(b.out, pa.parent, 0, a.cols);
    s.places[pa.parent].cols += b.cols;
    return true;
  }
  return pa.parent >= 0 && pa.parent == pb.parent && pb.col == pa.col + a.cols;
}

template <class Net>
constexpr auto stacked_steps() {
  auto s = steps_of<Net>();
  const Node* nodes = wired<Net>.nodes;
  constexpr int inputs = wired<Net>.value_count;
  int head[inputs]{};  // the last matrix step that reads a tensor, plus one
  for (int j = 0; j < s.count; ++j) {
    Step& b = s.at[j];
    if (b.node < 0 || !nodes[b.node].leaf->kernel.stacks || b.in >= inputs) continue;
    const int h = head[b.in] - 1;
    if (h >= 0) {
      Step& a = s.at[h];
      if (same_epilogue(s, a, b, nodes) && adjoin(s, a, b)) {
        int tail = h;
        while (s.at[tail].next_member >= 0) tail = s.at[tail].next_member;
        s.at[tail].next_member = j;
        ++a.members;
        a.cols += b.cols;
        b.merged = true;
        continue;
      }
    }
    head[b.in] = j + 1;
  }
  return s;
}

/// The steps of a network, whatever the target: computed once.
template <class Net>
inline constexpr auto steps_in = stacked_steps<Net>();
template <class Net>
inline constexpr auto resolved_in = resolve(steps_in<Net>);

}  // namespace tenon::detail::lowering
