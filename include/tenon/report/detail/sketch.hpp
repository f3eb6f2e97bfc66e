// From a network's graph to the picture of it.
#pragma once
#include <tenon/report/detail/picture.hpp>

namespace tenon::detail {

/// Which copies of a Repeat are left out, the tree of groups, the links and where they pass.
class Sketch {
 public:
  Sketch(const Listing& listing, Repeats repeats)
      : l_(listing),
        scopes_(index(l_.scope_count)),
        same_(index(l_.node_count)),
        boxes_(1),
        box_of_(index(l_.node_count), -1) {
    find_scopes();
    if (repeats == Repeats::folded) fold();
    for (int n = 0; n < l_.node_count; ++n)
      for (int s = is_drawn(n) ? l_.nodes[n].scope : -1; s >= 0; s = l_.scopes[s].parent) ++scopes_[index(s)].boxes;
    picture_.items.emplace_back();
    for (int i = 0; i < l_.in.count; ++i) add_pill(Look::input, "input", i, l_.in.count);
    for (int n = 0; n < l_.node_count; ++n)
      if (is_drawn(n)) add_leaf(n);
    for (int i = 0; i < l_.out.count; ++i) add_pill(Look::output, "output", i, l_.out.count);
    for (Item& item : picture_.items)
      if (item.look == Look::group) item.title = title_of(item);
    for (int n = 0; n < l_.node_count; ++n) link_operands(n);
    for (int i = 0; i < l_.out.count; ++i) link(l_.out.id[i], outputs_[index(i)], 0);
    for (int v = 0; v < l_.value_count; ++v) picture_.shapes.push_back(l_.values[v].shape);
  }
  Picture picture() && { return std::move(picture_); }

 private:
  static constexpr int widest = 64;  // characters of a name

  struct Range {
    int first_node = 0, nodes = 0;
    int boxes = 0;   // nodes that are drawn
    int copies = 0;  // of the copy of a Repeat that stands for all: how many
    int group = -1;  // its item
  };

  /// Which nodes lie in a scope: they are in order.
  [[gnu::cold]] void find_scopes() {
    for (int n = 0; n < l_.node_count; ++n) {
      same_[index(n)] = n;
      for (int s = l_.nodes[n].scope; s >= 0; s = l_.scopes[s].parent) {
        Range& range = scopes_[index(s)];
        if (range.nodes++ == 0) range.first_node = n;
      }
    }
  }

  /// A copy of a Repeat is a module and a child.
  bool is_copy(int scope) const { return l_.scopes[scope].module && l_.scopes[scope].child >= 0; }

  bool alike(int a, int b) const {
    if (scopes_[index(a)].nodes != scopes_[index(b)].nodes) return false;
    for (int i = 0; i < scopes_[index(a)].nodes; ++i) {
      const Node &x = l_.nodes[scopes_[index(a)].first_node + i], &y = l_.nodes[scopes_[index(b)].first_node + i];
      if (x.leaf != y.leaf || !(l_.values[x.out].shape == l_.values[y.out].shape)) return false;
    }
    return true;
  }

  /// Where all copies of a Repeat have the same shapes, the first stands for all.
  [[gnu::cold]] void fold() {
    struct Copies {
      int first = -1, count = 0;
      bool alike = true;
    };
    std::vector<Copies> of(index(l_.scope_count) + 1);
    for (int s = 0; s < l_.scope_count; ++s) {
      if (!is_copy(s)) continue;
      Copies& copies = of[index(l_.scopes[s].parent + 1)];
      if (copies.count++ == 0) copies.first = s;
      copies.alike = copies.alike && alike(copies.first, s);
    }
    for (int s = 0; s < l_.scope_count; ++s) {
      if (!is_copy(s)) continue;
      const Copies& copies = of[index(l_.scopes[s].parent + 1)];
      if (!copies.alike || copies.count < 2) continue;
      if (s == copies.first) {
        scopes_[index(s)].copies = copies.count;
        continue;
      }
      const int offset = scopes_[index(copies.first)].first_node - scopes_[index(s)].first_node;
      for (int i = 0; i < scopes_[index(s)].nodes; ++i) {
        const int n = scopes_[index(s)].first_node + i;
        if (same_[index(n)] == n) same_[index(n)] = n + offset;
      }
    }
  }

  /// An Input has no box: what it states stands on the arrow.
  bool is_drawn(int node) const { return same_[index(node)] == node && !l_.nodes[node].leaf->states_input; }

  int drawn_as(int node) const {
    while (same_[index(node)] != node) node = same_[index(node)];
    return node;
  }

  /// The path in the state_dict, with * for the places of copies that are drawn as one.
  std::string path_of(int scope) const {
    const KeyParts parts(l_.scopes, scope);
    std::string path;
    for (int i = parts.count - 1; i >= 0; --i) {
      const Scope& part = parts.at(i);
      if (!path.empty()) path += '.';
      if (part.name != nullptr)
        path += part.name;
      else if (scopes_[index(&part - l_.scopes)].copies > 0)
        path += '*';
      else
        path += Words{}.put(part.place).s;
    }
    return path;
  }

  int add_item(Item item, int parent) {
    const int at = static_cast<int>(picture_.items.size());
    item.parent = parent;
    picture_.items.push_back(std::move(item));
    picture_.items[index(parent)].children.push_back(at);
    return at;
  }

  void add_pill(Look look, const char* what, int number, int of) {
    Item pill;
    pill.look = look;
    pill.title = what;
    if (of > 1) pill.title += ' ', pill.title += Words{}.put(number).s;
    if (look == Look::input) {
      pill.out.resize(1);
      pill.out[0].value = l_.in.id[number];
    } else {
      pill.in.resize(1);
    }
    (look == Look::input ? inputs_ : outputs_).push_back(add_item(std::move(pill), 0));
  }

  /// The group of a scope, made with those around it. A scope of one box needs none, unless it stands for several; a
  /// scope in a scope of the same boxes is the same group.
  [[gnu::cold]] int group_of(int scope) {
    if (scope < 0) return 0;
    Range& range = scopes_[index(scope)];
    if (range.group >= 0) return range.group;
    const Scope& s = l_.scopes[scope];
    range.group = group_of(s.parent);
    if (range.boxes < 2 && range.copies == 0) return range.group;
    const bool same = range.group > 0 && boxes_[index(range.group)] == range.boxes;
    if (!same) range.group = add_item({}, range.group);
    boxes_.resize(picture_.items.size());
    boxes_[index(range.group)] = range.boxes;
    Item& group = picture_.items[index(range.group)];
    if (opens(scope)) group.note = path_of(scope);
    if (range.copies > 0) group.times += " × ", group.times += Words{}.put(range.copies).s;
    if (const TypeRecord& type = type_of_scope(l_, scope); type.speaks) group.type = layer_label(type.name(), widest).s;
    return range.group;
  }

  /// "h.*: Block × 12"
  static std::string title_of(const Item& group) {
    std::string title = group.note;
    if (!group.type.empty()) (title += title.empty() ? "" : ": ") += group.type;
    title += group.times;
    return title.starts_with(' ') ? title.substr(1) : title;
  }

  bool opens(int scope) const { return l_.scopes[scope].name != nullptr || l_.scopes[scope].module; }

  [[gnu::cold]] void add_leaf(int n) {
    const Node& node = l_.nodes[n];
    const Scope* scope = node.scope >= 0 ? &l_.scopes[node.scope] : nullptr;
    const Leaf& leaf = *node.leaf;
    Item box;
    box.title = layer_label(type_of_scope(l_, node.scope).name(), widest).s;
    if (box.title == "Skip") box.title = "Add";
    const bool joins_all = box.title == "Add" || box.title == "Multiply";
    box.look = leaf.parameters.count > 0 && leaf.role == Role::kernel ? Look::weights
               : leaf.role == Role::combine && joins_all              ? Look::sum
               : leaf.role == Role::elementwise                       ? Look::elementwise
               : leaf.role == Role::view                              ? Look::view
                                                                      : Look::other;
    // what a composite brings itself has no path
    if (scope != nullptr && (scope->place >= 0 || scope->name != nullptr)) box.note = path_of(node.scope);
    std::size_t parameters = 0;
    for (int p = 0; p < leaf.parameters.count; ++p)
      parameters += static_cast<std::size_t>(leaf.parameters[p].shape.size());
    if (parameters > 0) {
      if (!box.note.empty()) box.note += " · ";
      (box.note += grouped(parameters).s) += parameters == 1 ? " parameter" : " parameters";
    }
    box.in.resize(index(node.operands));
    box.out.resize(1);
    box.out[0].value = node.out;
    box_of_[index(n)] = add_item(std::move(box), group_of(node.scope));
  }

  /// The value that is drawn for a value: that of the first copy; what an Input states is what it gets.
  int value_of(int v) const {
    for (int producer = l_.values[v].producer; producer >= 0; producer = l_.values[v].producer) {
      const Node& node = l_.nodes[drawn_as(producer)];
      v = node.out;
      if (!node.leaf->states_input) break;
      v = l_.operands[node.first_operand];
    }
    return v;
  }

  int maker_of(int value) const {
    if (const int producer = l_.values[value].producer; producer >= 0) return box_of_[index(producer)];
    for (int i = 0; i < l_.in.count; ++i)
      if (l_.in.id[i] == value) return inputs_[index(i)];
    return -1;
  }

  bool holds(int group, int item) const {
    while (item > group) item = picture_.items[index(item)].parent;  // a group stands before what it holds
    return item == group;
  }

  static int find(const std::vector<Pin>& pins, int value) {
    for (std::size_t i = 0; i < pins.size(); ++i)
      if (pins[i].value == value) return static_cast<int>(i);
    return -1;
  }

  void link_operands(int n) {
    if (!is_drawn(n)) return;
    for (int i = 0; i < l_.nodes[n].operands; ++i)
      link(l_.operands[l_.nodes[n].first_operand + i], box_of_[index(n)], i);
  }

  /// An arrow, and where it passes: the pins of the groups between.
  [[gnu::cold]] void link(int v, int to, int pin) {
    const int value = value_of(v), from = maker_of(value);
    std::vector<Item>& items = picture_.items;
    picture_.links.push_back({from, to, pin, value});
    items[index(to)].in[index(pin)].value = value;
    for (int item = to, at = pin;;) {
      const int group = items[index(item)].parent;
      if (holds(group, from)) {
        int sibling = from;
        while (items[index(sibling)].parent != group) sibling = items[index(sibling)].parent;
        items[index(item)].in[index(at)].source = sibling;
        break;
      }
      std::vector<Pin>& pins = items[index(group)].in;
      if (find(pins, value) >= 0) break;
      pins.emplace_back().value = value;
      item = group, at = static_cast<int>(pins.size()) - 1;
    }
    for (int item = from; !holds(items[index(item)].parent, to); item = items[index(item)].parent) {
      std::vector<Pin>& pins = items[index(items[index(item)].parent)].out;
      if (find(pins, value) >= 0) continue;
      pins.emplace_back().value = value;
      pins.back().source = item;
    }
  }

  static std::size_t index(std::ptrdiff_t i) { return static_cast<std::size_t>(i); }

  const Listing& l_;
  Picture picture_;
  std::vector<Range> scopes_;
  std::vector<int> same_;   // the node that is drawn for it
  std::vector<int> boxes_;  // of each item, where it is a group
  std::vector<int> box_of_, inputs_, outputs_;
};

}  // namespace tenon::detail
