// The one flat constexpr graph into which a network wires itself: nodes, tensors with their shapes, scopes with names.
#pragma once
#include <tenon/graph/operation.hpp>

namespace tenon::extend {

/// The tensors at a joint.
struct Values {
  int count = 0;
  int id[max_tensors]{};
};

struct Value {
  Shape shape{};
  Element element = Element::float32;
  int same_as = -1;   // the tensor whose shape this one shares, through elementwise layers
  int producer = -1;  // the node that makes it; -1: an input of the network
  int uses = 0;
  bool bundle = false;  // an unknown number of tensors: what a stack that begins with Concat is given

  // of a network that runs frame by frame
  Timing timing{};
  int depth = 0;         // frames of it that are kept
  bool counted = false;  // and how many there have been
};

struct Node {
  const Leaf* leaf = nullptr;
  int scope = -1;
  int first_operand = 0, operands = 0;
  int out = -1;
  std::int64_t parameter = 0;  // where its parameters begin, in floats
};

/// The shapes of what a node reads.
constexpr Shapes shapes_of(const Node& node, const Value* values, const int* operands) {
  Shapes in{node.operands, {}};
  for (int i = 0; i < node.operands; ++i) in.at[i] = values[operands[node.first_operand + i]].shape;
  return in;
}

/// What a node multiplies and adds: each weight of a matrix kernel meets each position of its output.
constexpr std::size_t multiply_adds_of(const Node& node, const Value* values, const int* operands) {
  const Leaf& leaf = *node.leaf;
  const Shape& out = values[node.out].shape;
  if (leaf.multiply_adds) return static_cast<std::size_t>(leaf.multiply_adds(shapes_of(node, values, operands), out));
  return leaf.kernel.out < 1 ? 0 : static_cast<std::size_t>(detail::product(out.size(), leaf.kernel.in));
}

struct Scope {
  int parent = -1;
  int child = -1;              // which child of its parent; -1: the parent itself again
  int place = -1;              // its number among its siblings; -1: it has none
  const char* name = nullptr;  // Named
  bool module = false;         // a scope of names: what stands outside counts again
  bool own = false;            // a leaf that its parent brings itself: nobody typed it
};

/// The scope of the layer as it was typed.
constexpr int typed_scope(const Scope* scopes, int scope) {
  while (scope >= 0 && scopes[scope].own) scope = scopes[scope].parent;
  return scope;
}

struct Failure {
  Fault fault = Fault::none;
  int scope = -1;
  int from = -1;  // the scope of what came before
  bool from_exists = false;
  Shape want{};
  Shapes got{};
  int expected = 0;
};

/// The graph while it is wired: views of arrays whose sizes the network's type knows.
struct Graph {
  Node* nodes;
  Value* values;
  Scope* scopes;
  int* operands;
  int leading = 0;  // unknown dimensions that are tried in front of a Linear's features

  int node_count = 0, value_count = 0, scope_count = 0, operand_count = 0;
  int scope = -1;
  int source = -1;  // the scope of the last finished layer
  std::int64_t parameter_floats = 0;
  bool has_names = false;
  bool guessed = false;   // a `wants` was put behind `leading` dimensions
  bool late = false;      // a shape became known after it was read
  bool silenced = false;  // a part was refused where it was named: say no more
  Failure failure{};

  constexpr bool stopped() const { return silenced || failure.fault != Fault::none; }

  constexpr int add_value(const Shape& shape, int producer, int same_as) {
    values[value_count] = Value{.shape = shape, .same_as = same_as, .producer = producer};
    return value_count++;
  }
  /// A shape that became known travels back through elementwise layers, up to the first tensor that has it already.
  constexpr void refine(int v, const Shape& shape) {
    int readers = 0;  // that know it already: those on the way are told now
    for (; v >= 0 && !(values[v].shape == shape); v = values[v].same_as, readers = 1) {
      if (values[v].uses > readers || values[v].bundle) late = true;
      values[v].shape = merge(values[v].shape, shape);
    }
  }
  constexpr void enter(const Scope& inner) {
    scopes[scope_count] = inner;
    scopes[scope_count].parent = scope;
    scope = scope_count++;
    if (inner.name != nullptr) has_names = true;
  }
  constexpr void leave() { scope = scopes[scope].parent; }

  constexpr void fail(Fault fault, const Values& in, const Shape& want = {}, int expected = 0) {
    if (fault == Fault::expects) fault = remedy(in.id[0], want);
    int from = source;
    if (in.count == 1) from = values[in.id[0]].producer < 0 ? -1 : nodes[values[in.id[0]].producer].scope;
    failure = Failure{fault, scope, from, from >= 0, want, {}, expected};
    failure.got.count = in.count;
    for (int i = 0; i < in.count && i < max_tensors; ++i) failure.got.at[i] = values[in.id[i]].shape;
  }

  /// What mends it where tensor v has another shape than a layer expects.
  constexpr Fault remedy(int v, const Shape& want) const {
    const Shape& got = values[v].shape;
    while (values[v].same_as >= 0) v = values[v].same_as;
    const int producer = values[v].producer;  // of this shape
    if (want.rank == 1 && got.rank > 1 && got.size() == want.size()) return Fault::needs_flatten;
    if (want.rank == 2 && got.rank == 2 && agree(Shape{got.extent[1], got.extent[0]}, want))
      return Fault::needs_transpose;
    if (producer < 0 && got.rank == want.rank + 1 && agree(got.without_first(), want)) return Fault::states_batch;
    if (producer >= 0 && want.rank == 1 && flattens_frames(nodes[producer], want.extent[0])) return Fault::needs_last;
    return Fault::expects;
  }
  /// A Flatten of the frames that a recurrent layer gives.
  constexpr bool flattens_frames(const Node& node, int features) const {
    if (node.leaf->role != Role::view) return false;
    int frames = operands[node.first_operand];
    if (values[frames].shape.rank != 2 || values[frames].shape.last() != features) return false;
    while (values[frames].same_as >= 0) frames = values[frames].same_as;
    const int maker = values[frames].producer;
    if (maker < 0) return false;
    const Node& joined = nodes[maker];  // the outputs of both directions
    const int part = joined.leaf->role == Role::concat ? values[operands[joined.first_operand]].producer : maker;
    return part >= 0 && nodes[part].leaf->recurs.h > 0;
  }
};

/// No int counts its numbers. One loop, as compilers count the steps of a thousand layers.
constexpr bool is_too_large(const Shape& shape) {
  std::int64_t numbers = 1;
  bool known = true;
  for (int i = 0; i < shape.rank; ++i) {
    if (shape.extent[i] == detail::too_large) return true;
    known = known && shape.extent[i] >= 0;
    if (numbers <= detail::most_elements) numbers *= shape.extent[i];
  }
  return known && numbers > detail::most_elements;
}

/// What a leaf does when the graph is wired: one ordinary function for all of them.
constexpr Values wire_leaf(Graph& g, const Values& in, const Leaf& leaf) {
  if (leaf.flaw != Fault::none) {
    g.fail(leaf.flaw, in);
    return in;
  }
  const bool bundle = in.count == 1 && g.values[in.id[0]].bundle;
  if (!leaf.infer.joins && in.count != 1) {
    g.fail(Fault::one_tensor, in, leaf.wants);
    return in;
  }
  if (leaf.infer.joins && in.count == 1 && !bundle) {
    g.fail(Fault::several, in);
    return in;
  }
  if (!leaf.infer.joins && leaf.wants.rank >= 0 && !bundle && g.values[in.id[0]].shape.rank < 0) {
    Shape wanted = leaf.wants;
    if (leaf.trailing) {
      g.guessed = true;
      wanted = Shape::of_rank(g.leading + leaf.wants.rank);
      for (int i = 0; i < leaf.wants.rank; ++i) wanted.extent[g.leading + i] = leaf.wants.extent[i];
    }
    g.refine(in.id[0], wanted);
  }
  Verdict verdict;
  if (leaf.infer.joins) {
    Shapes shapes{bundle ? max_tensors : in.count, {}};  // a bundle may be as many as there can be
    for (int i = 0; i < in.count; ++i) shapes.at[i] = g.values[in.id[i]].shape;
    verdict = leaf.infer.of_several(shapes);
  } else if (!bundle) {
    verdict = leaf.infer.of_one(g.values[in.id[0]].shape);
  }
  // a leading dimension is a guess: no layer is right because it could be its channels
  if (g.guessed && g.leading > 0 && !leaf.takes_guess && verdict.fault == Fault::none &&
      g.values[in.id[0]].shape.extent[0] < 0)
    verdict = Verdict::expects(verdict.want);
  const std::int64_t parameters = detail::sum(g.parameter_floats, leaf.parameter_floats);
  if (verdict.fault == Fault::none && (is_too_large(verdict.out) || parameters >= detail::most_counted))
    verdict = Verdict::refuses(Fault::too_large);
  if (verdict.fault != Fault::none) {
    g.fail(verdict.fault, in, verdict.want, verdict.expected);
    if (verdict.fault == Fault::residual) g.failure.scope = g.scopes[g.scope].parent;
    return in;
  }
  if (!leaf.infer.joins && verdict.want.rank >= 0) g.refine(in.id[0], verdict.want);
  if (leaf.role == Role::combine && !bundle)
    for (int i = 0; i < in.count; ++i) g.refine(in.id[i], verdict.out);
  const int same_as = leaf.preserves && !bundle ? in.id[leaf.takes] : -1;
  for (int i = 0; i < in.count; ++i) {
    ++g.values[in.id[i]].uses;
    g.operands[g.operand_count + i] = in.id[i];
  }
  const int out = g.add_value(verdict.out, g.node_count, same_as);
  g.values[out].element = leaf.gives;
  g.nodes[g.node_count++] = Node{&leaf, g.scope, g.operand_count, in.count, out, g.parameter_floats};
  g.operand_count += in.count;
  g.parameter_floats = parameters;
  return Values{1, {out}};
}

/// Whether a layer's role and kernel do what its shape rule says: the lowering believes the one, kernels the other.
constexpr bool does_as_inferred(const Leaf& leaf, const Shape& in, const Shape& out) {
  switch (leaf.role) {
    case Role::elementwise:
    case Role::combine: return agree(in, out);
    case Role::view: return agree(static_cast<int>(in.size()), static_cast<int>(out.size()));
    case Role::concat: return true;
    case Role::kernel: break;
  }
  if (leaf.order == Order::channels) return leaf.kernel.in == 0 || agree(out.extent[0], leaf.kernel.out);
  if (!leaf.by_rows || leaf.kernel.in == 0) return true;
  const bool equally_many = !in.known() || !out.known() || in.size() / in.last() == out.size() / out.last();
  return equally_many && agree(in.last(), leaf.kernel.in) && agree(out.last(), leaf.kernel.out);
}

/// What an author's `infer` need not ask, asked when all shapes are known that can be. An elementwise layer has a
/// parameter for each channel, for each feature, or one for all.
constexpr Failure misstated_layer(const Node* nodes, int node_count, const Value* values, const int* operands) {
  for (int n = 0; n < node_count; ++n) {
    const Node& node = nodes[n];
    const Leaf& leaf = *node.leaf;
    const Value& in = values[operands[node.first_operand + leaf.takes]];
    const Shape &from = in.shape, &out = values[node.out].shape;
    const int before = in.producer < 0 ? -1 : nodes[in.producer].scope;
    if (from.rank > 0 && out.rank > 0 && !does_as_inferred(leaf, from, out))
      return Failure{Fault::other_shape, node.scope, before, before >= 0, out, {1, {from}}};
    if (leaf.role != Role::elementwise || leaf.parameters.count == 0) continue;
    const auto numbers = static_cast<int>(leaf.parameters[0].shape.size());
    Shape want = out;
    if (numbers == 1 || want.rank < 1) continue;
    int& extent = want.extent[leaf.per == Per::feature ? want.rank - 1 : 0];
    if (agree(extent, numbers)) continue;
    extent = numbers;
    return Failure{Fault::expects, node.scope, before, before >= 0, want, {1, {from}}};
  }
  return {};
}

/// A leaf that a composite brings itself: its child of this number, which has no place among the user's.
constexpr Values wire_own(Graph& g, int child, const Values& in, const Leaf& leaf) {
  if (g.stopped()) return in;
  g.enter({-1, child, -1, nullptr, false, true});
  const Values out = wire_leaf(g, in, leaf);
  g.leave();
  return out;
}

}  // namespace tenon::extend
