// summary: the table of a network's layers, their shapes, sizes and costs, and what runs inside what.
#pragma once
#include <iosfwd>  // names std::string; <string> itself would triple what including declare.hpp costs
#include <tenon/model/state.hpp>
#include <tenon/report/listing.hpp>

namespace tenon {

namespace detail {

/// The packed weights of one plan.
struct PackedFloats {
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
  PackedFloats packed[2];  // of the whole sequence, and frame by frame
  std::size_t parameters, multiply_adds, model_bytes, workspace_bytes, state_bytes;
  bool per_frame;
};

struct SummaryRow {
  static constexpr int columns = 8;
  Words cell[columns];
};

/// Columns on the screen: the bytes that begin a character of UTF-8.
constexpr int width_of(const Words& words) {
  int width = 0;
  for (int i = 0; i < words.length; ++i) width += (words.s[i] & 0xc0) != 0x80 ? 1 : 0;
  return width;
}

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
  std::int64_t floats = 0;
  for (const PackedFloats& packed : l.packed) {
    for (int i = 0; i < packed.step_count; ++i)
      if (packed.steps[i].node == node && !packed.steps[i].shared) floats += packed.steps[i].floats;
    for (int i = 0; i < packed.fold_count; ++i)
      if (packed.folds[i].node == node && !packed.folds[i].shared) floats += packed.folds[i].floats;
  }
  return static_cast<std::size_t>(floats) * sizeof(float);
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
  std::int64_t floats = 0;
  int planned = -1;
  for (int i = 0; i < l.step_count; ++i) {
    const lowering::Step& step = l.steps[i];
    if (!step.merged) ++planned;
    if (step.merged || owner_of(l, step) != node) continue;
    const int root = root_of(step.out);
    bool is_first = l.places[root].output < 0 && l.places[root].depth == 0;
    for (int before = 0; before < i; ++before)
      is_first = is_first && (l.steps[before].merged || root_of(l.steps[before].out) != root);
    if (is_first) floats += l.packed[0].steps[planned].to.sample;
    if (step.scratch >= 0) floats += round_up(l.places[step.scratch].cols, 16);
  }
  return static_cast<std::size_t>(floats) * sizeof(float);
}

/// The row that begins with `scope` (-1: the network), which moves on to the next row's. `node` is the next leaf.
[[gnu::cold]] inline SummaryRow next_row(const LoweredListing& l, int& scope, int& node) {
  SummaryRow row;
  Words& label = row.cell[0];
  for (int s = scope; s >= 0; s = l.scopes[s].parent)
    if (!shares_row(l.scopes[s])) label.put("  ");
  bool has_path = scope >= 0 && l.scopes[scope].place >= 0;
  while (scope + 1 < l.scope_count && l.scopes[scope + 1].parent == scope && shares_row(l.scopes[scope + 1]))
    has_path = l.scopes[++scope].name != nullptr || has_path;
  label.put(layer_label(type_of_scope(l, scope).name()));
  if (has_path) row.cell[1] = key_of(l.scopes, scope, "");
  if (node < l.node_count && l.nodes[node].scope == scope) {
    const Leaf& leaf = *l.lowered[node].leaf;
    std::size_t parameters = 0;
    for (int p = 0; p < leaf.parameters.count; ++p)
      parameters += static_cast<std::size_t>(leaf.parameters[p].shape.size());
    put(row.cell[2], l.values[l.nodes[node].out].shape);
    if (parameters > 0) row.cell[3] = grouped(parameters);
    if (leaf.kernel.out > 0 || leaf.multiply_adds)
      row.cell[4] = grouped(multiply_adds_of(l.lowered[node], l.sizes, l.operands));
    if (const std::size_t bytes = packed_bytes(l, node); bytes > 0) row.cell[5] = grouped(bytes);
    if (const std::size_t bytes = workspace_of(l, node); bytes > 0) row.cell[6] = grouped(bytes);
    row.cell[7] = fused(l, node);
    ++node;
  }
  ++scope;
  return row;
}

/// The table, line by line.
[[gnu::cold]] inline void write_summary(const LoweredListing& l, void (*write)(void* to, const Words& line), void* to) {
  constexpr const char* titles[]{"Layer",         "Path",  "Output",    "Parameters",
                                 "Multiply-adds", "Bytes", "Workspace", "Fused"};
  SummaryRow header, total;
  for (int c = 0; c < SummaryRow::columns; ++c) header.cell[c].put(titles[c]);
  total.cell[0].put("Total");
  total.cell[3] = grouped(l.parameters);
  total.cell[4] = grouped(l.multiply_adds);
  total.cell[5] = grouped(l.model_bytes);
  total.cell[6] = grouped(l.workspace_bytes);

  int width[SummaryRow::columns]{};
  const auto measure = [&](const SummaryRow& row) {
    for (int c = 0; c < SummaryRow::columns; ++c)
      if (const int w = width_of(row.cell[c]); w > width[c]) width[c] = w;
  };
  const auto print = [&](const SummaryRow& row) {
    Words line;
    for (int c = 0; c < SummaryRow::columns; ++c) {
      const bool is_text = c < 2 || c + 1 == SummaryRow::columns;
      if (is_text) line.put(row.cell[c]);
      for (int blanks = width[c] - width_of(row.cell[c]); blanks > 0; --blanks) line.put(' ');
      if (!is_text) line.put(row.cell[c]);
      line.put("  ");
    }
    while (line.length > 0 && line.s[line.length - 1] == ' ') line.s[--line.length] = '\0';
    write(to, line.put('\n'));
  };
  const auto rule = [&] {
    int columns = 2 * (SummaryRow::columns - 1);
    for (const int w : width) columns += w;
    for (int i = 0; i < columns; ++i) write(to, Words{}.put("─"));
    write(to, Words{}.put('\n'));
  };
  const auto shapes = [&](const char* what, const Values& values) {
    Words line = Words{}.put(what);
    for (int i = 0; i < values.count; ++i) put(line.put(i == 0 ? " " : " and "), l.values[values.id[i]].shape);
    return line;
  };

  measure(header);
  measure(total);
  for (int scope = -1, node = 0; scope < l.scope_count;) measure(next_row(l, scope, node));
  print(header);
  rule();
  for (int scope = -1, node = 0; scope < l.scope_count;) print(next_row(l, scope, node));
  rule();
  print(total);
  write(to, shapes("Input", l.in).put(", ").put(shapes("output", l.out)).put('\n'));
  Words line = Words{}.put("Model ").put(grouped(l.model_bytes)).put(" bytes, workspace ");
  line.put(grouped(l.workspace_bytes)).put(" bytes");
  if (l.per_frame) line.put(", state ").put(grouped(l.state_bytes)).put(" bytes; multiply-adds per frame");
  write(to, line.put('\n'));
}

template <class Net, Target T>
constexpr PackedFloats packed_floats_of() {
  const auto& p = plan<Net, T>;
  return {p.steps, p.count, p.folds, p.fold_count};
}

/// A network of open length is lowered frame by frame alone.
template <class Net, Options O>
constexpr LoweredListing lowered_listing() {
  constexpr bool per_frame = !is_known<Net>() && has_frames<Net>();
  using Run = RunOf<Net>;
  constexpr const auto& steps = lowering::steps_in<Run>;
  LoweredListing l{listing_of<Net>(),  wired<Run>.nodes,    wired<Run>.values,    steps.at, steps.count,
                   steps.places,       steps.place_count,   steps.folds,          {},       parameter_count<Net>,
                   multiply_adds<Run>, model_bytes<Net, O>, workspace_bytes<Run>, 0,        per_frame};
  l.packed[0] = packed_floats_of<Run, O.computes_with()>();
  if constexpr (per_frame)
    l.state_bytes = state_bytes<Net>;
  else if constexpr (has_frames<Net>())
    l.packed[1] = packed_floats_of<Frames<Net>, O.computes_with()>();
  return l;
}

}  // namespace detail

/// A table of the network: for every layer its path in the state_dict, its output's shape, its parameters, its
/// multiplications with an addition, the bytes of its packed weights, those of the buffers that it is the first to
/// write (Workspace: buffers serve again, so that the total is less than their sum), and what the lowering made of it
/// (Fused):
///
///   into 1           it runs inside layer 1, before that one stores its numbers
///   with branch2.0   one wider layer computes both, and its bytes are those of both
///   free             no code at all: a Flatten, a Concat whose parts are written in place
///   copies 1 of 2    a Concat that must copy a part
///   unused           nobody takes its output, so it is not computed
///
/// There layers are named by their path, from where it differs. Below it the totals, model_bytes<Net, O> and
/// workspace_bytes<Net>. A network of open length that runs frame by frame has `?` in its shapes, and is counted per
/// frame. Returns a std::string: include <string>. Another network whose input is not known to the last extent does not
/// compile.
template <class Net, Options O = Options{}, class String = std::string>
  requires(detail::accepts<Net>)
typename detail::string_of<String>::type summary() {
  if constexpr (!extend::wired<Net>.ok()) {
    return {};  // it was refused where it was named
  } else {
    const detail::LoweredListing listing = detail::lowered_listing<Net, O>();
    using Written = typename detail::string_of<String>::type;
    Written table;
    detail::write_summary(
        listing,
        [](void* to, const extend::Words& line) {
          static_cast<Written*>(to)->append(line.s, static_cast<std::size_t>(line.length));
        },
        &table);
    return table;
  }
}

}  // namespace tenon
