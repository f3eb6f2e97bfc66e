// Operation: what the library knows of a layer that computes: its role, its rules, its parameters.
#pragma once
#include <tenon/base/element.hpp>
#include <tenon/base/target.hpp>
#include <tenon/errors/arguments.hpp>
#include <tenon/errors/diagnose.hpp>

namespace tenon::extend {

inline constexpr int max_tensors = detail::Refusal::max_tensors;

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

/// What the lowering knows of a kernel.
struct KernelTraits {
  int in = 0, out = 0;        ///< a matrix kernel's numbers per row; 0: it works on whole tensors
  bool epilogue = false;      ///< elementwise layers behind it run before it stores
  bool stacks = false;        ///< two of it on one input are one wider one
  int panels = 1;             ///< groups of outputs that are packed by themselves
  bool reads_vectors = true;  ///< reads its input by whole vectors, past the end: not from a caller's span
  bool widens = false;        ///< its weights are stored as the target says
};

/// A kernel that is made for its input's shape, has no matrix and touches nothing past the ends.
inline constexpr KernelTraits whole_tensor{0, 0, false, false, 1, false};

/// A parameter as PyTorch names and shapes it.
struct Parameter {
  const char* name;
  Shape shape;
};

/// The parameters of a layer, in PyTorch's order: a constant of the layer.
template <int N>
struct ParameterList {
  Parameter at[N];
  int count = N;
};

/// weight and, where the layer has one, bias.
constexpr ParameterList<2> weight_and_bias(const Shape& weight, const Shape& bias, bool has_bias) {
  return {{{"weight", weight}, {"bias", bias}}, has_bias ? 2 : 1};
}

/// Whose own number a parameter of an elementwise layer is: one for all; one for each channel, dimension 1 as PyTorch
/// counts; one for each feature, the last dimension.
enum class Per { nothing, tensor, channel, feature };

/// Its number, of element i of a tensor.
constexpr int parameter_of(Per per, const Shape& shape, int i) {
  if (per == Per::feature) return i % shape.last();
  return per == Per::channel ? i / (static_cast<int>(shape.size()) / shape.extent[0]) : 0;
}

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
};

/// All that an operation keeps from frame to frame of a stream. The plan lays it out in the State.
struct Kept {
  int frames[max_tensors]{};  ///< of each tensor that it reads, so many frames before the newest
  bool counts = false;        ///< and how many there have been
  int numbers = 0;            ///< its own: a recurrent layer's h and c
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
  Fault fault = Fault::none;
  int number = 0;  ///< that the refusal names

  static constexpr Timed refuses(Fault fault, int number = 0) { return {{}, fault, number}; }
};

/// A function that a layer may have. Whether it has is a flag: under its sanitizers g++ compares no function's address
/// in a constant expression.
template <class F>
struct Rule;
template <class R, class... A>
struct Rule<R(A...)> {
  R (*call)(A...) = nullptr;
  bool stated = false;

  constexpr Rule() = default;
  constexpr Rule(R (*rule)(A...)) : call(rule), stated(true) {}
  constexpr explicit operator bool() const { return stated; }
  constexpr R operator()(A... arguments) const { return call(arguments...); }
};

/// The shape rule of what changes no shape.
constexpr Verdict same_shape(const Shape& in) { return Verdict::gives(in); }

/// A shape rule: of one tensor, or of several that are joined.
struct Inference {
  Verdict (*of_one)(const Shape&) = nullptr;
  Verdict (*of_several)(const Shapes&) = nullptr;

  bool joins = false;

  constexpr Inference(Verdict (*rule)(const Shape&)) : of_one(rule) {}
  constexpr Inference(Verdict (*rule)(const Shapes&)) : of_several(rule), joins(true) {}
  template <class Given, class Taken>
  constexpr Inference(Given (*)(Taken)) : of_one(&same_shape) {
    static_cast<void>(detail::argument_check<(sizeof(Given) == 0), detail::inference_law<>>::ok);
  }
  constexpr Verdict operator()(const Shapes& in) const { return joins ? of_several(in) : of_one(in.at[0]); }
};

/// A layer's ParameterList, wherever it lies.
struct ParameterSpan {
  const Parameter* at = nullptr;
  int count = 0;

  constexpr ParameterSpan() = default;
  template <int N>
  constexpr ParameterSpan(const ParameterList<N>& list) : at(list.at), count(list.count) {}
  constexpr const Parameter& operator[](int i) const { return at[i]; }
};

/// A member without a default: what leaves it out does not compile.
template <class T>
struct Needed {
  T value;
  constexpr Needed(T stated) : value(stated) {}
  constexpr operator T() const { return value; }
};

/// What the library knows of an operation. Every layer that computes something has one, `static constexpr
/// extend::Operation operation{.role = …, .infer = …}`: what is misspelt does not compile, nor does what is left out of
/// the two. What is templates stays the layer's: its formula `apply`, or its kernel and the `weight` that is packed.
struct Operation {
  Needed<Role> role;
  Inference infer;
  bool preserves = role == Role::elementwise || role == Role::combine;  ///< its output has its input's shape
  int takes = 0;              ///< a view of several tensors is this one of them
  Shape wants{};              ///< what an unknown input becomes
  bool trailing = false;      ///< `wants` states the last extents of an input of any rank
  bool states_input = false;  ///< `Input<…>`: takes no place in the numbering
  ParameterSpan parameters{};
  Per per = Per::nothing;                  ///< an elementwise layer's parameter
  bool takes_guess = per != Per::channel;  ///< a first extent that is only guessed is right for it
  bool affine = false;                     ///< BatchNorm: folds into the matrix or convolution before it
  Rule<int(int rank)> axis{};              ///< the axis along which it joins or reduces
  KernelTraits kernel{};
  Order order = Order::rows;
  bool trims = false;                                       ///< its windows may leave the end of its input unread
  Rule<Shape(const Shape& in, const Shape& out)> planes{};  ///< it can also read and write PyTorch's order
  Rule<int(const Shape& in, const Shape& out)> products{};  ///< packed per output, where not `kernel.in`
  Element gives = Element::float32;                         ///< how the numbers that it makes are stored
  Element storage = Element::float32;                       ///< and its packed weights
  Rule<std::int64_t(Target)> packed{};                      ///< bytes of these, where not by `products`
  Rule<std::int64_t(const Shapes& in, const Shape& out)>
      scratch{};  ///< bytes of the workspace that its kernel works in
  Rule<std::int64_t(const Shapes& in, const Shape& out)> multiply_adds{};  ///< where not `kernel.in` per number of out
  Recurring recurs{};
  Kept keeps{};
  Rule<Timed(const Shape& in, const Timing&)> in_time{};  ///< where frames.hpp has no rule for it
};

/// What an elementwise layer states of itself: `static constexpr auto operation = extend::elementwise({.per = …})`.
struct Formula {
  Inference infer = &same_shape;
  Shape wants{};
  ParameterSpan parameters{};
  Per per = Per::nothing;
  bool affine = false;
};
constexpr Operation elementwise(const Formula& f = {}) {
  return {.role = Role::elementwise,
          .infer = f.infer,
          .wants = f.wants,
          .parameters = f.parameters,
          .per = f.per,
          .affine = f.affine};
}

/// An operation in the graph, with what follows from it.
struct Leaf : Operation {
  bool by_rows = false;      ///< its kernel is made for rows, not for a shape
  Fault flaw = Fault::none;  ///< what its author stated wrongly
  std::int64_t parameter_floats = 0;
};

}  // namespace tenon::extend
