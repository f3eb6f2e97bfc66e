// The laws of layers' arguments: what makes no layer, whatever stack it stands in. And of a call's workspace; of
// bounds.
//
// Facades include this header by themselves: the fewer files lead to an assertion, the earlier compilers print it.
#pragma once

namespace tenon::detail {

/// A layer states the laws of its arguments as `using laws = Laws<law<condition, Law>, …>`. Naming such a layer is no
/// error; the first law that it breaks is one where a network has the layer.
template <bool Kept, class Law>
struct law;
template <class... L>
struct Laws {};
template <class Law, class... More>
struct Laws<law<true, Law>, More...> : Laws<More...> {};
template <class Law, class... More>
struct Laws<law<false, Law>, More...> {
  using broken = Law;
};
template <class L>
concept breaks_a_law = requires { typename L::laws::broken; };

/// Always true; of a call with wrong arguments, the error that Law is.
template <bool Ok, class Law>
struct argument_check {
  static constexpr bool ok = true;
};
template <class Law>
struct argument_check<false, Law> {
  static constexpr bool ok = true;
  static_assert(sizeof(Law) > 0);
};

template <bool Right = false>
struct window_law {
  static_assert(Right, "tenon: kernel_size, stride, dilation and groups count from 1, padding from 0");
};
template <bool Right = false>
struct inference_law {
  static_assert(Right,
                "tenon: a shape rule takes a const Shape&, or of several tensors a const Shapes&, and gives a Verdict");
};
template <bool Right = false>
struct whole_number_law {
  static_assert(Right, "tenon: sizes are whole numbers: 3, not 3.9 or true");
};
template <bool Right = false>
struct padding_law {
  static_assert(
      Right, "tenon: a padding is {1}, rows and columns {1, 2}, or its sides by their names: {.top = 1, .right = 1}");
};
template <bool Right = false>
struct window_order_law {
  static_assert(Right,
                "tenon: a Window's arguments behind kernel_size and stride are stated by their names: "
                "Window{.kernel_size = 3, .stride = 1, .padding = {1}, .dilation = 1, .groups = 8}");
};
template <bool Right = false>
struct one_dimension_law {
  static_assert(Right, "tenon: a layer along one dimension has one kernel_size, stride, padding and dilation");
};
template <bool Right = false>
struct recurrent_order_law {
  static_assert(Right,
                "tenon: a Recurrent's arguments behind num_layers are stated by their names: "
                "Recurrent{.num_layers = 2, .bidirectional = true}");
};
template <bool Right = false>
struct convolution_order_law {
  static_assert(Right,
                "tenon: a convolution takes its channels, a kernel_size and perhaps what stands behind it in PyTorch's "
                "order, or a Window; then perhaps Bias::no: Conv2d<3, 16, 3, 2, 1> has stride 2, padding 1");
};
template <bool Right = false>
struct pool_order_law {
  static_assert(Right,
                "tenon: a pool takes a kernel_size and perhaps what stands behind it in PyTorch's order, or a Window: "
                "MaxPool2d<3, 2, 1> has stride 2, padding 1");
};
template <bool Right = false>
struct units_law {
  static_assert(Right, "tenon: a recurrent layer has less than 2^28 inputs and units together");
};
template <bool Right = false>
struct bias_law {
  static_assert(Right, "tenon: this layer takes its sizes, then perhaps Bias::no");
};
template <bool Right = false>
struct divisor_law {
  static_assert(Right, "tenon: CELU's alpha and Softplus' beta are divided by: they are not 0");
};
template <bool Right = false>
struct recurrent_law {
  static_assert(Right, "tenon: num_layers counts from 1, and proj_size is smaller than the hidden size, as in PyTorch");
};
template <bool Right = false>
struct recurrent_member_law {
  static_assert(Right,
                "tenon: this layer has no such argument: proj_size is LSTM's, nonlinearity RNN's, reset_after GRU's");
};
template <bool Right = false>
struct groups_law {
  static_assert(Right, "tenon: groups divide a convolution's input and output channels");
};
template <bool Right = false>
struct same_law {
  static_assert(Right, "tenon: Padding::same has no stride, as in PyTorch");
};
template <bool Right = false>
struct member_law {
  static_assert(Right,
                "tenon: this layer has no such argument: groups and padding_mode are convolutions', ceil_mode and "
                "count_include_pad pools', output_padding transposed convolutions'; AvgPool has no dilation, and "
                "divisor_override is Scale<...> behind it");
};
template <bool Right = false>
struct transposed_law {
  static_assert(Right, "tenon: a transposed convolution's padding is numbers and zeros, as in PyTorch");
};
template <bool Right = false>
struct pool_law {
  static_assert(Right, "tenon: a pool's padding is at most half its kernel_size, as in PyTorch");
};
template <bool Right = false>
struct output_padding_law {
  static_assert(Right, "tenon: output_padding is smaller than the stride or the dilation, as in PyTorch");
};

/// What output_bounds cannot bound.
template <bool AsTheyAre = false>
struct packed_law {
  static_assert(AsTheyAre,
                "tenon: this Model holds its parameters combined (BatchNorm, Winograd's transform): give "
                "output_bounds the Parameters instead");
};
template <bool Whole = false>
struct whole_law {
  static_assert(Whole,
                "tenon: this Model holds its parameters rounded (Weights::bf16): give output_bounds the Parameters "
                "as_stored instead");
};
/// What smaller weights do not take.
template <bool Alone = false>
struct stored_law {
  static_assert(
      Alone,
      "tenon: Weights::bf16 takes no Linear with a BatchNorm behind it, whose scale would be rounded with the "
      "weights: fold it into the Linear first");
};
template <bool Accurate = false>
struct accurate_law {
  static_assert(Accurate, "tenon: output_bounds knows the errors of Math::accurate, not those of Math::fast");
};
template <bool Right = false>
struct known_law {
  static_assert(Right, "tenon: output_bounds needs the whole shape of the input: put Input<...> in front");
};
template <bool Right = false>
struct box_law {
  static_assert(Right,
                "tenon: output_bounds takes a box of its shape for each input of the network: box(-1, 1) fits all");
};
template <class L, bool Known = false>
struct bounded_law {
  static_assert(Known, "tenon: output_bounds has no bounds of this layer: recurrent layers and interpolation");
};

/// What try_run, batch and process are given.
template <bool Right = false>
struct range_law {
  static_assert(Right,
                "tenon: an input is a contiguous range of floats or of Tensors of its shape; an output one that is not "
                "const and that is still there after the call: a variable or a std::span");
};
template <bool Right = false>
struct range_count_law {
  static_assert(Right,
                "tenon: try_run and batch take the inputs, then the outputs, then perhaps a Workspace<Net>; process "
                "the inputs, then the outputs, then a State<Net>");
};
template <bool Right = false>
struct no_batch_law {
  static_assert(
      Right,
      "tenon: the length of this network's input is stated nowhere, so that nothing says where a sample ends: "
      "put Input<...> in front, or call process or try_run");
};

/// What a network of sequences of any length is called with.
template <bool Right = false>
struct one_sequence_law {
  static_assert(Right,
                "tenon: whole sequences of any length are run of a network with one input and one output: state the "
                "length with Input<...> in front of this one, or call step");
};
template <bool Right = false>
struct short_sequence_law {
  static_assert(Right, "tenon: the sequence is too short for an answer");
};
template <bool Right = false>
struct unanswered_law {
  static_assert(Right, "tenon: not every frame has an answer: model.process(in, out, state) says how many there are");
};

/// What an answer is compared with.
template <bool Right = false>
struct expected_count_law {
  static_assert(Right, "tenon: of a model with several outputs reproduces expects an Outputs of as many tensors");
};

/// The std::string that a function gives; without <string>, one error, and nothing that fails behind it.
struct no_string {
  void append(const char*, unsigned long) {}
  void push_back(char) {}
};
template <bool Right = false>
struct string_law {
  static_assert(Right, "tenon: summary, diagram and description give a std::string: include <string>");
};
template <class String>
struct string_of {
  static_assert(argument_check<(sizeof(String*) == 0), string_law<>>::ok);
  using type = no_string;
};
template <class String>
  requires requires { sizeof(String); }
struct string_of<String> {
  using type = String;
};

/// What a function gives as a value, and so lays on the stack.
template <unsigned long long Bytes>
struct by_value_law {
  static constexpr unsigned long long most = 1024 * 1024;
  static_assert(Bytes <= most,
                "tenon: over 1 MiB is too large for the stack: load_model<Net>(path) and Registry::load_unique(path) "
                "make the Model on the heap, load(path, parameters) fills Parameters that are there");
};

/// What a call without a workspace takes from the stack. Its own struct, so that the first lines do not hold the whole
/// network.
template <unsigned long long Workspace>
struct stack_law {
  static constexpr unsigned long long most = 64 * 1024;
  static_assert(
      Workspace <= most,
      "tenon: this network's workspace is over 64 KiB: hand the call a Workspace<Net>, as in m(x, workspace) and "
      "m.batch(in, out, workspace)");
};

}  // namespace tenon::detail
