// The one flat constexpr graph into which a network wires itself: nodes, tensors with their shapes, scopes with names.
#pragma once
#include <tenon/diagnose.hpp>
#include <tenon/kernel_names.hpp>

namespace tenon {

inline constexpr int max_tensors = Refusal::max_tensors;

/// How the lowering treats a leaf.
enum class Role {
  kernel,       ///< reads its whole input: Linear, Softmax
  elementwise,  ///< y[i] = f(x[i]): folds into the step before it
  combine,      ///< y[i] = f(a[i], b[i], …): Add, Multiply
  concat,       ///< its producers write into their slices
  view,         ///< the same numbers under another shape or name: Identity, Flatten, Take
};

/// How a kernel finds its input and lays its output: as PyTorch does, or with the channels innermost, [H, W, C].
enum class Order { rows, channels };

/// A parameter as PyTorch names and shapes it.
struct Parameter {
  const char* name;
  Shape shape;
};

/// The parameters of a layer, in PyTorch's order.
template <int N>
struct ParameterList {
  Parameter at[N];
  int count = N;
};

/// weight and, where the layer has one, bias.
constexpr ParameterList<2> weight_and_bias(const Shape& weight, const Shape& bias, bool has_bias) {
  return {{{"weight", weight}, {"bias", bias}}, has_bias ? 2 : 1};
}

/// Where an elementwise layer with parameters finds the one for an element.
enum class Operand { none, scalar, channel };

/// The shapes of the tensors that reach a layer.
struct Shapes {
  int count = 0;
  Shape at[max_tensors]{};
};

/// A shape rule's answer: an output shape, or what the layer wants instead.
struct Verdict {
  Fault fault = Fault::none;
  Shape out{};
  Shape want{};      // on acceptance: what is known of the input now
  int expected = 0;  // a number that the refusal names

  static constexpr Verdict gives(const Shape& out, const Shape& in = {}) { return {Fault::none, out, in}; }
  static constexpr Verdict expects(const Shape& want) { return {Fault::expects, {}, want}; }
  static constexpr Verdict refuses(Fault fault, int expected = 0) { return {fault, {}, {}, expected}; }
};

/// A recurrent layer in one direction: the sizes of its states h and c, and which row of PyTorch's h_n it is.
struct Recurring {
  int h = 0, c = 0;
  int row = 0, rows = 1;
  bool reverse = false;
  int state = 0;     ///< floats that it remembers from frame to frame
  int products = 0;  ///< multiply-adds of a frame
};

/// With which frames of a network's input something happens.
struct Rate {
  int every = 1, first = 0;
  friend constexpr bool operator==(const Rate&, const Rate&) = default;
  /// With this one.
  constexpr bool comes(int frame) const { return frame >= first && (frame - first) % every == 0; }
  constexpr bool always() const { return every == 1 && first == 0; }
};

/// A tensor frame by frame: which dimension is time, and with which frames of the input it has a frame.
struct Timing {
  int axis = -1;  ///< -1: none, each frame is a whole tensor
  int every = 1;  ///< one frame for so many of the input's
  int first = 0;  ///< the first one comes with this frame of the input, counted from 0
  int real = 0;   ///< where zeros were put before it, `first` is earlier than this: no frame has come yet
  constexpr Rate rate() const { return {every, first}; }
};

/// What a layer does to time, or why it cannot run frame by frame.
struct Timed {
  Timing out{};
  int back = 0;         ///< how many frames before the newest it reads
  bool counts = false;  ///< and it must know how many there have been
  Fault fault = Fault::none;
  int number = 0;  ///< that the refusal names

  static constexpr Timed refuses(Fault fault, int number = 0) { return {{}, 0, false, fault, number}; }
};

/// What the graph knows of a leaf layer.
struct Leaf {
  Role role;
  Verdict (*infer)(const Shapes&);
  bool joins = false;         ///< takes several tensors
  int takes = 0;              ///< a view of several tensors is this one of them
  bool preserves = false;     ///< its output has its input's shape
  Shape wants{};              ///< what an unknown input becomes
  bool trailing = false;      ///< `wants` states the last extents of an input of any rank
  bool states_input = false;  ///< Input<…>: takes no place in the numbering
  bool well_formed = true;    ///< its sizes are sizes; if not, it was refused where it was named
  const Parameter* parameters = nullptr;
  int parameter_count = 0;
  KernelTraits kernel{};
  Operand operand = Operand::none;  ///< an elementwise layer's parameter
  bool affine = false;              ///< BatchNorm: folds into the matrix or convolution before it
  Order order = Order::rows;
  bool trims = false;                                            ///< its windows may leave the end of its input unread
  Shape (*planes)(const Shape& in, const Shape& out) = nullptr;  ///< it can also read and write PyTorch's order
  int (*products)(const Shape& in, const Shape& out) = nullptr;  ///< packed per output, where not `kernel.in`
  int (*scratch)(const Shape& in, const Shape& out) = nullptr;   ///< floats of the workspace that its kernel works in
  int (*packed)(Target) = nullptr;  ///< floats of its packed weights, where it does not say `products`
  Recurring recurs{};
  Timed (*in_time)(const Shape& in, const Timing&) = nullptr;  ///< where frames.hpp has no rule for it
  bool spreads = false;             ///< its weights meet each position of the input, not of the output
  bool permutes = false;            ///< a matrix whose packed weights can follow any order of its input
  int (*axis)(int rank) = nullptr;  ///< the axis along which it joins or reduces
};

/// The tensors at a joint.
struct Values {
  int count = 0;
  int id[max_tensors]{};
};

struct Value {
  Shape shape{};
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
  int parameter = 0;  // where its parameters begin, in floats
};

/// Each weight of a matrix kernel meets each position of its output, or of its input: [C, …] has size / C of them.
constexpr std::size_t multiply_adds_of(const Node& node, const Value* values, const int* operands) {
  const Leaf& leaf = *node.leaf;
  if (leaf.kernel.out < 1) return 0;
  const Shape& out = values[node.out].shape;
  if (leaf.recurs.products > 0)
    return static_cast<std::size_t>(leaf.recurs.products) * static_cast<std::size_t>(out.size() / out.last());
  if (!leaf.spreads) return static_cast<std::size_t>(out.size()) * static_cast<std::size_t>(leaf.kernel.in);
  const Shape& in = values[operands[node.first_operand]].shape;
  return static_cast<std::size_t>(leaf.parameters[0].shape.size() * (in.size() / in.extent[0]));
}

struct Scope {
  int parent = -1;
  int child = -1;              // which child of its parent; -1: the parent itself again
  int place = -1;              // its number among its siblings; -1: it has none
  const char* name = nullptr;  // Named
  bool module = false;         // a scope of names: what stands outside counts again
};

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
  int parameter_floats = 0;
  bool has_names = false;
  bool guessed = false;   // a `wants` was put behind `leading` dimensions
  bool late = false;      // a shape became known after it was read
  bool silenced = false;  // a part was refused where it was named: say no more
  Failure failure{};

  constexpr bool stopped() const { return silenced || failure.fault != Fault::none; }

  constexpr int add_value(const Shape& shape, int producer, int same_as) {
    values[value_count] = Value{shape, same_as, producer};
    return value_count++;
  }
  /// A shape that became known travels back through elementwise layers.
  constexpr void refine(int v, const Shape& shape) {
    int readers = 0;  // that know it already: those on the way are told now
    for (; v >= 0; v = values[v].same_as, readers = 1) {
      if (values[v].shape == shape) continue;
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
    failure = Failure{fault, scope, source, source >= 0, want, {}, expected};
    failure.got.count = in.count;
    for (int i = 0; i < in.count && i < max_tensors; ++i) failure.got.at[i] = values[in.id[i]].shape;
    const int producer = in.count == 1 ? values[in.id[0]].producer : -1;
    if (producer >= 0) failure.from = nodes[producer].scope;
    if (in.count == 1 && producer < 0) failure.from_exists = false;
  }
};

/// What a leaf does when the graph is wired: one ordinary function for all of them.
constexpr Values wire_leaf(Graph& g, const Values& in, const Leaf& leaf) {
  if (!leaf.well_formed) {
    g.silenced = true;
    return in;
  }
  const bool bundle = in.count == 1 && g.values[in.id[0]].bundle;
  if (!leaf.joins && in.count != 1) {
    g.fail(Fault::one_tensor, in, leaf.wants);
    return in;
  }
  if (leaf.joins && in.count == 1 && !bundle) {
    g.fail(Fault::several, in);
    return in;
  }
  if (!leaf.joins && leaf.wants.rank >= 0 && !bundle && g.values[in.id[0]].shape.rank < 0) {
    Shape wanted = leaf.wants;
    if (leaf.trailing) {
      g.guessed = true;
      wanted = Shape::of_rank(g.leading + leaf.wants.rank);
      for (int i = 0; i < leaf.wants.rank; ++i) wanted.extent[g.leading + i] = leaf.wants.extent[i];
    }
    g.refine(in.id[0], wanted);
  }
  Shapes shapes{bundle ? max_tensors : in.count, {}};  // a bundle may be as many as there can be
  for (int i = 0; i < in.count; ++i) shapes.at[i] = g.values[in.id[i]].shape;
  Verdict verdict = bundle && !leaf.joins ? Verdict::gives({}) : leaf.infer(shapes);
  // a leading dimension is a guess: no layer is right because it could be its channels
  if (g.guessed && g.leading > 0 && leaf.operand == Operand::channel && verdict.fault == Fault::none &&
      shapes.at[0].extent[0] < 0)
    verdict = Verdict::expects(verdict.want);
  if (verdict.fault != Fault::none) {
    const bool flat = verdict.fault == Fault::expects && verdict.want.rank == 1 && shapes.at[0].rank > 1 &&
                      shapes.at[0].size() == verdict.want.size();
    g.fail(flat ? Fault::needs_flatten : verdict.fault, in, verdict.want, verdict.expected);
    if (verdict.fault == Fault::residual) g.failure.scope = g.scopes[g.scope].parent;
    return in;
  }
  if (!leaf.joins && verdict.want.rank >= 0) g.refine(in.id[0], verdict.want);
  if (leaf.role == Role::combine && !bundle)
    for (int i = 0; i < in.count; ++i) g.refine(in.id[i], verdict.out);
  const int same_as = leaf.preserves && !bundle ? in.id[leaf.takes] : -1;
  for (int i = 0; i < in.count; ++i) {
    ++g.values[in.id[i]].uses;
    g.operands[g.operand_count + i] = in.id[i];
  }
  const int out = g.add_value(verdict.out, g.node_count, same_as);
  g.nodes[g.node_count++] = Node{&leaf, g.scope, g.operand_count, in.count, out, g.parameter_floats};
  g.operand_count += in.count;
  for (int i = 0; i < leaf.parameter_count; ++i)
    g.parameter_floats += static_cast<int>(leaf.parameters[i].shape.size());
  return Values{1, {out}};
}

// --- keys -------------------------------------------------------------------------------------------------------

/// The scopes that are the parts of a key.
struct KeyParts {
  static constexpr int max_depth = 64;
  const Scope* at[max_depth]{};
  int count = 0;
};

/// From the inside out: names drop the places in front of them, up to the next module, whose own place counts again.
constexpr KeyParts key_parts(const Scope* scopes, int scope) {
  KeyParts parts;
  bool named = false;
  for (int s = scope; s >= 0; s = scopes[s].parent) {
    if (scopes[s].module) named = false;
    if (scopes[s].name == nullptr && (named || scopes[s].place < 0)) continue;
    if (scopes[s].name != nullptr) named = true;
    if (parts.count < KeyParts::max_depth) parts.at[parts.count++] = &scopes[s];
  }
  return parts;
}

/// Calls f(character) for each character of a parameter's key.
template <class F>
constexpr void each_key_character(const KeyParts& parts, const char* parameter, F f) {
  for (int n = parts.count - 1; n >= 0; --n) {
    const Words place = parts.at[n]->name != nullptr ? Words{} : Words{}.put(parts.at[n]->place);
    for (const char* c = parts.at[n]->name != nullptr ? parts.at[n]->name : place.s; *c; ++c) f(*c);
    f('.');
  }
  for (; *parameter; ++parameter) f(*parameter);
}

/// The key of a parameter, as in PyTorch's state_dict: `layers.0.conv1.weight`.
constexpr Words key_of(const Scope* scopes, int scope, const char* parameter) {
  Words key;
  each_key_character(key_parts(scopes, scope), parameter, [&](char c) { key.put(c); });
  return key;
}

}  // namespace tenon
