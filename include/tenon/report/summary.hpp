// summary: the table of a network's layers, their shapes, sizes and costs, and what runs inside what.
#pragma once
#include <iosfwd>  // names std::string; <string> itself would triple what including declare.hpp costs
#include <tenon/ask.hpp>

namespace tenon {

namespace detail {

/// A layer's type as a value: what it is called, and the types inside it.
struct TypeRecord {
  Words (*name)();
  const TypeRecord* const* children;
};
template <class L, class = typename expanded<L>::children>
struct child_records;
/// type_name, but of a list of layers the bare name: not a thousand layers spelled and left out again.
template <class L>
Words record_name() {
  if constexpr (
      requires { typename L::children; } && !requires { L::arguments(); })
    return spelled<L>(true);
  else
    return type_name<L>();
}
template <class L>
constexpr TypeRecord describe_type() {
  if constexpr (composite<L>)
    return {&record_name<L>, child_records<L>::at};
  else
    return {&record_name<L>, nullptr};
}
template <class L>
inline constexpr TypeRecord type_record = describe_type<L>();
template <class L, class... Children>
struct child_records<L, types<Children...>> {
  static constexpr const TypeRecord* at[]{&type_record<Children>...};
};

/// A network as the table sees it: plain values, so that one ordinary function serves all networks.
struct Listing {
  const Node* nodes;
  int node_count;
  const Value* values;
  const int* operands;
  const Scope* scopes;
  int scope_count;
  const TypeRecord* type;  // the network's
  const lowering::Step* steps;
  int step_count;
  const lowering::Place* places;
  int place_count;
  const lowering::Operation* operations;
  Values in, out;
  std::size_t parameters, multiply_adds, model_bytes, workspace_bytes;
};

struct SummaryRow {
  static constexpr int columns = 5;
  Words cell[columns];
};

/// 101770 as 101,770.
constexpr Words grouped(std::size_t number) {
  const Words digits = Words{}.put(number);
  Words w;
  for (int i = 0; i < digits.length; ++i) {
    if (i > 0 && (digits.length - i) % 3 == 0) w.put(',');
    w.put(digits.s[i]);
  }
  return w;
}

/// Columns on the screen: the bytes that begin a character of UTF-8.
constexpr int width_of(const Words& words) {
  int width = 0;
  for (int i = 0; i < words.length; ++i) width += (words.s[i] & 0xc0) != 0x80 ? 1 : 0;
  return width;
}

/// A layer's name without the marks of what was left out of it, and not wider than a table bears.
constexpr Words layer_label(const Words& name) {
  constexpr int widest = 44;
  Words w;
  for (int i = 0; i < name.length; ++i) {
    if (starts(name.s + i, "<...>")) i += 5;
    if (name.s[i] == '\0') break;
    if (w.length == widest) return w.put("...");
    w.put(name.s[i]);
  }
  return w;
}

/// `how` and the path in the state_dict of another layer, without what both paths begin with: "with branch2.0".
// Cold: compiled for size, which costs the compiler half as much as for speed.
[[gnu::cold]] inline Words fused(const Listing& l, int node, const char* how, int other) {
  const Words from = key_of(l.scopes, l.nodes[node].scope, ""), to = key_of(l.scopes, l.nodes[other].scope, "");
  int begin = 0;
  for (int i = 0; i + 1 < to.length && to.s[i] == from.s[i]; ++i)
    if (to.s[i] == '.') begin = i + 1;
  Words w = Words{}.put(how).put(' ');
  for (int i = begin; i + 1 < to.length; ++i) w.put(to.s[i]);  // but for the dot before a parameter's name
  return w;
}

/// How a joined tensor comes to be: its parts are written in place, or copied there.
[[gnu::cold]] inline Words fused_concat(const Listing& l, const Node& node) {
  int parts = 0, copies = 0;
  for (int p = 0; p < l.place_count; ++p) parts += l.places[p].parent == node.out ? 1 : 0;
  for (int i = 0; i < l.step_count; ++i)
    copies += l.steps[i].node < 0 && l.steps[i].operations == 0 && l.places[l.steps[i].out].parent == node.out ? 1 : 0;
  if (parts == 0) return Words{}.put("unused");
  return copies == 0 ? Words{}.put("free") : Words{}.put("copies ").put(copies).put(" of ").put(node.operands);
}

/// What became of a layer when the network was lowered: nothing to say, or inside what it runs.
[[gnu::cold]] inline Words fused(const Listing& l, int n) {
  const Node& node = l.nodes[n];
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
    for (int o = step.first; o >= 0; o = l.operations[o].next) {
      if (l.operations[o].node != n) continue;
      if (step.node >= 0) return fused(l, n, "into", step.node);
      const int first = l.operations[step.first].node;
      return first == n ? Words{} : fused(l, n, "into", first);
    }
  }
  return Words{}.put("unused");
}

constexpr const TypeRecord& type_of_scope(const Listing& l, int scope) {
  if (scope < 0) return *l.type;
  const TypeRecord& parent = type_of_scope(l, l.scopes[scope].parent);
  return l.scopes[scope].child < 0 ? parent : *parent.children[l.scopes[scope].child];
}

/// Scopes that a name or a module opens inside a layer's own are no rows of their own.
constexpr bool shares_row(const Scope& scope) { return scope.name != nullptr || scope.child < 0; }

/// The row that begins with `scope` (-1: the network), which moves on to the next row's. `node` is the next leaf.
[[gnu::cold]] inline SummaryRow next_row(const Listing& l, int& scope, int& node) {
  SummaryRow row;
  Words& label = row.cell[0];
  for (int s = scope; s >= 0; s = l.scopes[s].parent)
    if (!shares_row(l.scopes[s])) label.put("  ");
  Words place;
  if (scope >= 0 && l.scopes[scope].place >= 0) place.put(l.scopes[scope].place);
  while (scope + 1 < l.scope_count && l.scopes[scope + 1].parent == scope && shares_row(l.scopes[scope + 1]))
    if (l.scopes[++scope].name != nullptr) place = Words{}.put(l.scopes[scope].name);
  if (place.length > 0) label.put('(').put(place).put(") ");
  label.put(layer_label(type_of_scope(l, scope).name()));
  if (node < l.node_count && l.nodes[node].scope == scope) {
    const Leaf& leaf = *l.nodes[node].leaf;
    const Shape& shape = l.values[l.nodes[node].out].shape;
    std::size_t parameters = 0;
    for (int p = 0; p < leaf.parameter_count; ++p)
      parameters += static_cast<std::size_t>(leaf.parameters[p].shape.size());
    put(row.cell[1], shape);
    if (parameters > 0) row.cell[2] = grouped(parameters);
    if (leaf.kernel.out > 0) row.cell[3] = grouped(multiply_adds_of(l.nodes[node], l.values, l.operands));
    row.cell[4] = fused(l, node);
    ++node;
  }
  ++scope;
  return row;
}

/// The table, line by line.
[[gnu::cold]] inline void write_summary(const Listing& l, void (*write)(void* to, const Words& line), void* to) {
  constexpr const char* titles[]{"Layer", "Output", "Parameters", "Multiply-adds", "Fused"};
  SummaryRow header, total;
  for (int c = 0; c < SummaryRow::columns; ++c) header.cell[c].put(titles[c]);
  total.cell[0].put("Total");
  total.cell[2] = grouped(l.parameters);
  total.cell[3] = grouped(l.multiply_adds);

  int width[SummaryRow::columns]{};
  const auto measure = [&](const SummaryRow& row) {
    for (int c = 0; c < SummaryRow::columns; ++c)
      if (const int w = width_of(row.cell[c]); w > width[c]) width[c] = w;
  };
  const auto print = [&](const SummaryRow& row) {
    Words line;
    for (int c = 0; c < SummaryRow::columns; ++c) {
      const bool is_text = c == 0 || c + 1 == SummaryRow::columns;
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
  write(to, Words{}
                .put("Model ")
                .put(grouped(l.model_bytes))
                .put(" bytes, workspace ")
                .put(grouped(l.workspace_bytes))
                .put(" bytes\n"));
}

template <class Net>
inline constexpr auto summary_steps = lowering::stacked_steps<Net>();

template <class Net>
constexpr int scope_count() {
  int last = -1;  // every scope holds a leaf, and they are in order
  for (int n = 0; n < wired<Net>.node_count; ++n)
    if (wired<Net>.nodes[n].scope > last) last = wired<Net>.nodes[n].scope;
  return last + 1;
}

}  // namespace detail

/// A table of the network: for every layer its place or name, its output's shape, its parameters and its
/// multiplications with an addition, and what the lowering made of it (Fused):
///
///   into 1           it runs inside layer 1, before that one stores its numbers
///   with branch2.0   one wider layer computes both
///   free             no code at all: a Flatten, a Concat whose parts are written in place
///   copies 1 of 2    a Concat that must copy a part
///   unused           nobody takes its output, so it is not computed
///
/// Layers are named by their path in the state_dict, from where it differs. Below it the totals, model_bytes<Net, O>
/// and workspace_bytes<Net>. Returns a std::string: include <string>. A network whose input is not known to the last
/// extent does not compile.
template <class Net, Options O = Options{}, class String = std::string>
String summary() {
  static_assert(
      requires { sizeof(String); }, "tenon: summary gives a std::string: include <string>");
  if constexpr (!wired<Net>.ok()) {
    return {};  // it was refused where it was named
  } else {
    constexpr const auto& w = wired<Net>;
    constexpr const auto& steps = detail::summary_steps<Net>;
    const detail::Listing listing{w.nodes,
                                  w.node_count,
                                  w.values,
                                  w.operands,
                                  w.scopes,
                                  detail::scope_count<Net>(),
                                  &detail::type_record<Net>,
                                  steps.at,
                                  steps.count,
                                  steps.places,
                                  steps.place_count,
                                  steps.operations,
                                  w.in,
                                  w.out,
                                  parameter_count<Net>,
                                  multiply_adds<Net>,
                                  model_bytes<Net, O>,
                                  workspace_bytes<Net>};
    String table;
    detail::write_summary(
        listing,
        [](void* to, const Words& line) {
          static_cast<String*>(to)->append(line.s, static_cast<std::size_t>(line.length));
        },
        &table);
    return table;
  }
}

}  // namespace tenon
