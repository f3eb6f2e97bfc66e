// What the graph knows of a leaf layer: its role, its rules, its parameters.
#pragma once
#include <tenon/diagnose.hpp>
#include <tenon/kernel_names.hpp>

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

/// Where an elementwise layer with parameters finds the one for an element: one for all; one for each channel, dimension
/// 1 as PyTorch counts; one for each feature, the last dimension.
enum class Operand { none, scalar, channel, feature };

/// Its number, of element i of a tensor.
constexpr int parameter_of(Operand operand, const Shape& shape, int i) {
  if (operand == Operand::feature) return i % shape.last();
  return operand == Operand::channel ? i / (static_cast<int>(shape.size()) / shape.extent[0]) : 0;
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
  int state = 0;              ///< floats that it remembers from frame to frame
  std::int64_t products = 0;  ///< multiply-adds of a frame
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

/// What the graph knows of a leaf layer.
struct Leaf {
  Role role;
  Verdict (*infer)(const Shape&);
  Verdict (*infer_of_several)(const Shapes&) = nullptr;  ///< of a join
  bool joins = false;                                    ///< takes several tensors
  int takes = 0;                                         ///< a view of several tensors is this one of them
  bool preserves = false;                                ///< its output has its input's shape
  Shape wants{};                                         ///< what an unknown input becomes
  bool trailing = false;                                 ///< `wants` states the last extents of an input of any rank
  bool states_input = false;                             ///< Input<…>: takes no place in the numbering
  bool well_formed = true;   ///< its sizes are sizes; if not, it was refused where it was named
  Fault flaw = Fault::none;  ///< what its author stated wrongly
  const Parameter* parameters = nullptr;
  int parameter_count = 0;
  std::int64_t parameter_floats = 0;
  KernelTraits kernel{};
  bool by_rows = false;             ///< its kernel is made for rows, not for a shape
  Operand operand = Operand::none;  ///< an elementwise layer's parameter
  bool affine = false;              ///< BatchNorm: folds into the matrix or convolution before it
  Order order = Order::rows;
  bool trims = false;                                       ///< its windows may leave the end of its input unread
  Rule<Shape(const Shape& in, const Shape& out)> planes{};  ///< it can also read and write PyTorch's order
  Rule<int(const Shape& in, const Shape& out)> products{};  ///< packed per output, where not `kernel.in`
  Rule<int(const Shape& in, const Shape& out)> scratch{};   ///< floats of the workspace that its kernel works in
  Rule<std::int64_t(Target)> packed{};  ///< floats of its packed weights, where it does not say `products`
  Recurring recurs{};
  Rule<Timed(const Shape& in, const Timing&)> in_time{};  ///< where frames.hpp has no rule for it
  bool spreads = false;        ///< its weights meet each position of the input, not of the output
  bool permutes = false;       ///< a matrix whose packed weights can follow any order of its input
  Rule<int(int rank)> axis{};  ///< the axis along which it joins or reduces
};

}  // namespace tenon::extend
