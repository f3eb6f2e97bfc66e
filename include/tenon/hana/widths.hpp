// The widths of a network's tensors when the hidden ones are multiplied: plain values, loops over the graph.
#pragma once
#include <tenon/graph/wired.hpp>

namespace tenon::detail {

/// The new features of each node's input and output; 0 where the layer stays as it is.
template <Counts C>
struct Widened {
  int in[C.leaves]{};
  int out[C.leaves]{};
};

/// Tensors fall into groups that must stay equally wide: through elementwise layers, around an Add, across the copies
/// of a Repeat. A group with an input or an output of the network is fixed. A tensor that is joined from others along
/// the features, or flattened from rows of them, is as wide as its parts have become.
template <Counts C>
class Widths {
 public:
  /// `resizable[n]`: the layer of node n can be had in other sizes.
  constexpr Widths(const Wired<C>& graph, const bool* resizable) : w(graph) {
    for (int v = 0; v < w.value_count; ++v) leader[v] = v;
    for (int n = 0; n < w.node_count; ++n) unite_around(n, resizable[n]);
    unite_copies();
    for (int v = 0; v < w.value_count; ++v) {
      Group& group = group_of(v);
      if (w.values[v].producer < 0) group.fixed = true;
      if (const int last = w.values[v].shape.last(); last > group.old) group.old = last;
    }
    for (int i = 0; i < w.out.count; ++i) group_of(w.out.id[i]).fixed = true;
    for (int n = 0; n < w.node_count; ++n) {
      const Leaf& leaf = *w.nodes[n].leaf;
      const bool has_size = leaf.wants.rank >= 0 || (leaf.role == Role::kernel && !leaf.preserves);
      if (has_size && !resizable[n]) group_of(operand(n, 0)).fixed = group_of(w.nodes[n].out).fixed = true;
    }
    // in turn, as each way carries a chain of joints in one pass
    for (bool forwards = false, news = true; news; forwards = !forwards) news = fix_parts(forwards);
  }

  /// The sizes of the network whose hidden widths are k times as large.
  constexpr Widened<C> times(int k) {
    for (int v = 0; v < w.value_count; ++v) groups[v].width = groups[v].fixed ? groups[v].old : k * groups[v].old;
    // a group that two joints want in two widths never settles: the check of the result has the words for it
    for (int pass = 0; pass <= w.node_count && settle(); ++pass) continue;
    Widened<C> widened;
    for (int n = 0; n < w.node_count; ++n) {
      const Node& node = w.nodes[n];
      // channels are the first extent of a sample: its features only where that is all it has
      if (node.leaf->per == Per::channel && w.values[node.out].shape.rank != 1) continue;
      widened.in[n] = group_of(operand(n, node.leaf->takes)).width;
      widened.out[n] = group_of(node.out).width;
    }
    return widened;
  }

 private:
  struct Group {
    bool fixed = false;
    int old = 0;  // 0: not known
    int width = 0;
  };
  static constexpr int size = C.leaves + max_tensors;
  const Wired<C>& w;
  int leader[size]{};  // on the way to the value that stands for the group
  Group groups[size]{};
  bool of_parts[C.leaves]{};  // nodes whose output is as wide as their operands make it

  constexpr int operand(int n, int i) const { return w.operands[w.nodes[n].first_operand + i]; }
  constexpr int leader_of(int v) {
    while (leader[v] != v) v = leader[v] = leader[leader[v]];
    return v;
  }
  constexpr Group& group_of(int v) { return groups[leader_of(v)]; }
  constexpr void unite(int a, int b) { leader[leader_of(a)] = leader_of(b); }

  constexpr void unite_around(int n, bool resizable) {
    const Node& node = w.nodes[n];
    const Leaf& leaf = *node.leaf;
    const Shape& out = w.values[node.out].shape;
    if (leaf.role == Role::concat) of_parts[n] = out.rank < 0 || leaf.axis(out.rank) == out.rank - 1;
    if (leaf.role == Role::view && !leaf.preserves)
      of_parts[n] = w.values[operand(n, leaf.takes)].shape.last() != out.last();
    const bool sizes_itself = leaf.role == Role::kernel && (resizable || !leaf.preserves);
    if (of_parts[n] || sizes_itself) return;
    const bool joins = leaf.role == Role::concat || leaf.role == Role::combine;
    for (int i = 0; i < node.operands; ++i)
      if (joins || i == leaf.takes) unite(operand(n, i), node.out);
  }

  /// The copies of a Repeat are of one type: each tensor is as wide as its twin in the copy before.
  constexpr void unite_copies() {
    struct Copy {
      int first = -1, nodes = 0;
    };
    Copy copies[C.scopes + 1]{};
    const auto is_copy = [&](int s) { return w.scopes[s].module && w.scopes[s].place >= 0; };
    for (int n = 0; n < w.node_count; ++n)
      for (int s = w.nodes[n].scope; s >= 0; s = w.scopes[s].parent) {
        if (!is_copy(s)) continue;
        if (copies[s].nodes++ == 0) copies[s].first = n;
      }
    for (int s = 0; s < C.scopes; ++s) {
      if (!is_copy(s) || w.scopes[s].place == 0) continue;
      for (int n = copies[s].first; n < copies[s].first + copies[s].nodes; ++n) {
        const int twin = n - copies[s].nodes;
        for (int i = 0; i < w.nodes[n].operands; ++i) unite(operand(n, i), operand(twin, i));
        unite(w.nodes[n].out, w.nodes[twin].out);
      }
    }
  }

  /// What is made of fixed parts is fixed, and so are the parts of what is fixed. True where something became so.
  constexpr bool fix_parts(bool forwards) {
    bool news = false;
    for (int i = 0; i < w.node_count; ++i) {
      const int n = forwards ? i : w.node_count - 1 - i;
      if (!of_parts[n]) continue;
      const Node& node = w.nodes[n];
      bool all = true;
      for (int k = 0; k < node.operands; ++k) all = all && group_of(operand(n, k)).fixed;
      Group& out = group_of(node.out);
      if (all == out.fixed) continue;
      news = out.fixed = true;
      for (int k = 0; k < node.operands; ++k) group_of(operand(n, k)).fixed = true;
    }
    return news;
  }

  /// Gives each joint the width of its parts. True where one changed.
  constexpr bool settle() {
    bool changed = false;
    for (int n = 0; n < w.node_count; ++n) {
      Group& out = group_of(w.nodes[n].out);
      if (!of_parts[n] || out.fixed) continue;
      int width = 0, old = 0;
      bool known = out.old > 0;
      for (int k = 0; k < w.nodes[n].operands; ++k) {
        const Group& part = group_of(operand(n, k));
        known = known && part.old > 0;
        width += part.width;
        old += part.old;
      }
      if (!known) continue;
      width *= out.old / old;  // the rows that Flatten puts side by side; 1 for a Concat
      if (width == out.width) continue;
      changed = true;
      out.width = width;
    }
    return changed;
  }
};

}  // namespace tenon::detail
