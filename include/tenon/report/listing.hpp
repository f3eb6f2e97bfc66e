// What reports are made of: a network's graph as plain values, and the names of its layers' types.
#pragma once
#include <tenon/graph/wired.hpp>

namespace tenon::detail {

/// A layer's type as a value: what it is called, and the types inside it.
struct TypeRecord {
  Words (*name)();
  const TypeRecord* const* children;
  bool speaks;  // a composite whose name says more than how its layers stand: a user's struct, an LSTM of two layers
};
template <class L, class = typename expanded<L>::children>
struct child_records;
/// type_name, but of a list of layers the bare name: not a thousand layers spelled and left out again.
template <class L>
Words record_name() {
  if constexpr (requires { typename L::children; } && !requires { L::arguments(); })
    return spelled<L>(true);
  else
    return type_name<L>();
}
/// A composite that is one layer to its user: it says its arguments, and they are not its layers.
template <class L>
concept is_stack = composite<L> && requires { L::arguments(); } && !requires { typename L::wiring; } &&
                   !requires { typename L::named; };
template <class L>
constexpr TypeRecord describe_type() {
  if constexpr (composite<L>)
    return {&record_name<L>, child_records<L>::at, !std::same_as<expanded<L>, L> || is_stack<L>};
  else
    return {&record_name<L>, nullptr, false};
}
template <class L>
inline constexpr TypeRecord type_record = describe_type<L>();
template <class L, class... Children>
struct child_records<L, types<Children...>> {
  static constexpr const TypeRecord* at[]{&type_record<Children>...};
};

/// The graph of any network as one type, so that one ordinary function serves them all.
struct Listing {
  const Node* nodes;
  int node_count;
  const Value* values;
  int value_count;
  const int* operands;
  const Scope* scopes;
  int scope_count;
  const TypeRecord* type;  // the network's
  Values in, out;
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

/// A layer's name without the marks of what was left out of it, and not wider than a table bears.
constexpr Words layer_label(const Words& name, int widest = 44) {
  Words w;
  for (int i = 0; i < name.length; ++i) {
    if (starts(name.s + i, "<...>")) i += 5;
    if (name.s[i] == '\0') break;
    if (w.length == widest) return w.put("...");
    w.put(name.s[i]);
  }
  return w;
}

constexpr const TypeRecord& type_of_scope(const Listing& l, int scope) {
  if (scope < 0) return *l.type;
  const TypeRecord& parent = type_of_scope(l, l.scopes[scope].parent);
  return l.scopes[scope].child < 0 ? parent : *parent.children[l.scopes[scope].child];
}

template <class Net>
constexpr int scope_count() {
  int last = -1;  // every scope holds a leaf, and they are in order
  for (int n = 0; n < wired<Net>.node_count; ++n)
    if (wired<Net>.nodes[n].scope > last) last = wired<Net>.nodes[n].scope;
  return last + 1;
}

template <class Net>
constexpr Listing listing_of() {
  constexpr const auto& w = wired<Net>;
  return {w.nodes,  w.node_count,       w.values,          w.value_count, w.operands,
          w.scopes, scope_count<Net>(), &type_record<Net>, w.in,          w.out};
}

}  // namespace tenon::detail
