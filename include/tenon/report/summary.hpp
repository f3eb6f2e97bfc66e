// summary: the table of a network's layers, their shapes, sizes and costs, and what runs inside what.
#pragma once
#include <iosfwd>  // names std::string; <string> itself would triple what including declare.hpp costs
#include <tenon/report/lowered.hpp>

namespace tenon {

namespace detail {

struct SummaryRow {
  static constexpr int columns = 9, state = 7, fused = 8;
  Words cell[columns];
};

/// Columns on the screen: the bytes that begin a character of UTF-8.
constexpr int width_of(const Words& words) {
  int width = 0;
  for (int i = 0; i < words.length; ++i) width += (words.s[i] & 0xc0) != 0x80 ? 1 : 0;
  return width;
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
    if (const std::size_t bytes = state_of(l, node); bytes > 0) row.cell[SummaryRow::state] = grouped(bytes);
    row.cell[SummaryRow::fused] = fused(l, node);
    ++node;
  }
  ++scope;
  return row;
}

/// The table, line by line.
[[gnu::cold]] inline void write_summary(const LoweredListing& l, void (*write)(void* to, const Words& line), void* to) {
  constexpr const char* titles[]{"Layer", "Path",      "Output", "Parameters", "Multiply-adds",
                                 "Bytes", "Workspace", "State",  "Fused"};
  SummaryRow header, total;
  for (int c = 0; c < SummaryRow::columns; ++c) header.cell[c].put(titles[c]);
  total.cell[0].put("Total");
  total.cell[3] = grouped(l.parameters);
  total.cell[4] = grouped(l.multiply_adds);
  total.cell[5] = grouped(l.model_bytes);
  total.cell[6] = grouped(l.workspace_bytes);
  total.cell[SummaryRow::state] = grouped(l.state_bytes);
  const auto shown = [&](int column) { return column != SummaryRow::state || l.per_frame; };

  int width[SummaryRow::columns]{};
  const auto measure = [&](const SummaryRow& row) {
    for (int c = 0; c < SummaryRow::columns; ++c)
      if (const int w = width_of(row.cell[c]); w > width[c]) width[c] = w;
  };
  const auto print = [&](const SummaryRow& row) {
    Words line;
    for (int c = 0; c < SummaryRow::columns; ++c) {
      if (!shown(c)) continue;
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
    int columns = -2;
    for (int c = 0; c < SummaryRow::columns; ++c) columns += shown(c) ? width[c] + 2 : 0;
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
constexpr PackedWeightsOf packed_weights_of() {
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
  l.packed[0] = packed_weights_of<Run, O.computes_with()>();
  if constexpr (per_frame)
    l.state_bytes = state_bytes<Net>;
  else if constexpr (has_frames<Net>())
    l.packed[1] = packed_weights_of<Frames<Net>, O.computes_with()>();
  return l;
}

}  // namespace detail

/// A table of the network: for every layer its path in the state_dict, its output's shape, its parameters, its
/// multiplications with an addition, the bytes of its packed weights, those of the buffers that it is the first to
/// write (Workspace: buffers serve again, so that the total is less than their sum), of a network that is counted per
/// frame what a stream keeps for it (State: frames count where they are read first), and what the lowering made of it
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
/// frame. Returns a std::string: include `<string>`. Another network whose input is not known to the last extent does not
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
