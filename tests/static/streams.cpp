// Every layer and every combinator as a stream: in which network the law of streams is asked of it, or in which words it
// is refused. tests/house holds that each header is here.
#include "../support/stream_networks.hpp"

namespace networks::streams {

using namespace tenon::extend;

/// L is Net or one of its layers.
template <class L, class Net>
constexpr bool has() {
  if constexpr (std::same_as<L, Net>)
    return true;
  else if constexpr (requires { typename Net::children; })
    return []<class... C>(types<C...>) { return (has<L, C>() || ...); }(typename Net::children{});
  else
    return false;
}

template <class Net, class List>
inline constexpr bool is_in = false;
template <class Net, class... Nets>
inline constexpr bool is_in<Net, std::tuple<Nets...>> = (std::same_as<Net, Nets> || ...);

/// L has what a layer must have. A layer's own page does not say it, as every program would be compiled with it.
template <class L>
inline constexpr bool is_whole = extend::layer<L> || requires { typename L::children; };

/// The header's layer L runs frame by frame, and proof::streams asks it of Net.
template <Text Header, class L, class Net>
struct Streams {
  static_assert(is_whole<L>);
  static_assert(has<L, Net>() && detail::can_step<Net>());
  static_assert(is_in<Net, AskedByRecurrentKernels> || is_in<Net, AskedByWindowKernels> || is_in<Net, AskedByWindows> ||
                is_in<Net, AskedByPools> || is_in<Net, AskedByStreams> || is_in<Net, AskedByLayers>);
};

constexpr bool holds(const Words& sentence, const char* words) {
  for (const char* at = sentence.s; *at; ++at)
    if (detail::starts(at, words)) return true;
  return false;
}
/// Behind a window over time it is refused in these words.
template <Text Header, class L, Text Said, class Behind = Sequential<Input<4, 8>, Causal<4, 4, 2>>>
struct Refused {
  using Net = Sequential<Behind, L>;
  static_assert(is_whole<L>);
  static_assert(!detail::can_step<Net>());
  static_assert(holds(detail::sentence(detail::refusal_of<detail::Frames<Net>>(), {}, {}, {}), Said.s));
};
/// What layers share: no layer of its own.
template <Text Header>
struct Shared {};

// clang-format off
using All = types<
    Streams<"layers/abs", Abs, Functions>,
    Refused<"layers/adaptive_avg_pool1d", AdaptiveAvgPool1d<2>, "reads the whole sequence at once">,
    Streams<"layers/adaptive_avg_pool2d", AdaptiveAvgPool2d<2>, Images>,
    Refused<"layers/adaptive_max_pool1d", AdaptiveMaxPool1d<2>, "reads the whole sequence at once">,
    Streams<"layers/adaptive_max_pool2d", AdaptiveMaxPool2d<3>, Images>,
    Streams<"layers/add", Add, Cropped>,
    Streams<"layers/add_parameter", AddParameter<5>, Owned>,
    Refused<"layers/add_parameter", AddParameter<8>, "reads the whole sequence at once">,
    Streams<"layers/avg_pool1d", AvgPool1d<Window{.kernel_size = 3, .stride = 1}>, Pooled>,
    Streams<"layers/avg_pool2d", AvgPool2d<2>, Images>,
    Streams<"layers/batch_norm", BatchNorm1d<9>, Strided>,
    Streams<"layers/batch_norm", BatchNorm2d<4>, Images>,
    Streams<"layers/celu", CELU<>, Activations>,
    Refused<"layers/circular_pad1d", CircularPad1d<1, 0>, "reads the whole sequence at once">,
    Streams<"layers/circular_pad2d", CircularPad2d<1, 0, 1, 0>, Images>,
    Streams<"layers/clamp", Clamp<0, 1>, Functions>,
    Streams<"layers/conv1d", Causal<1, 12, 3>, Dilated>,
    Streams<"layers/conv2d", Conv2d<2, 4, 3>, Images>,
    Streams<"layers/conv_transpose1d", ConvTranspose1d<3, 9, 1>, Enlarged>,
    Refused<"layers/conv_transpose1d", ConvTranspose1d<4, 4, 3>, "spreads a frame over several of its output">,
    Streams<"layers/conv_transpose2d", ConvTranspose2d<1, 2, 2>, Images>,
    Streams<"layers/dropout", Dropout<>, MoreActivations>,
    Streams<"layers/divide_parameter", DivideParameter<3, 1>, Owned>,
    Streams<"layers/elu", ELU<>, Activations>,
    Streams<"layers/exp", Exp, Functions>,
    Streams<"layers/final_hidden", FinalHidden, Hidden>,
    Streams<"layers/flatten", Flatten, OneFrame>,
    Refused<"layers/flatten", Flatten, "reads the whole sequence at once">,
    Streams<"layers/gelu", GELU<>, Activations>,
    Refused<"layers/group_norm", GroupNorm<2, 4>, "reads the whole sequence at once">,
    Streams<"layers/gru", GRU<1, 24>, Gru>,
    Refused<"layers/gru", GRU<8, 3, Recurrent{.bidirectional = true}>, "reads the sequence backwards", Input<9, 8>>,
    Streams<"layers/gru_cell", GRUCell<4, 3>, Cells>,
    Streams<"layers/hardsigmoid", Hardsigmoid, MoreActivations>,
    Streams<"layers/hardswish", Hardswish, MoreActivations>,
    Streams<"layers/hardtanh", Hardtanh<>, MoreActivations>,
    Streams<"layers/identity", Identity, MoreActivations>,
    Refused<"layers/instance_norm1d", InstanceNorm1d<4>, "reads the whole sequence at once">,
    Streams<"layers/instance_norm2d", InstanceNorm2d<4>, Images>,
    Streams<"layers/last", Last, LstmWide>,
    Streams<"layers/layer_norm", LayerNorm<4>, Norms>,
    Streams<"layers/learned_swish", LearnedSwish<6>, Owned>,
    Streams<"layers/leaky_relu", LeakyReLU<>, Activations>,
    Streams<"layers/linear", Linear<20, 1>, Lstm>,
    Refused<"layers/linear", Linear<8, 3>, "reads the whole sequence at once">,
    Streams<"layers/log", Log, Functions>,
    Streams<"layers/log_sigmoid", LogSigmoid, MoreActivations>,
    Streams<"layers/log_softmax", LogSoftmax<2>, Norms>,
    Streams<"layers/lstm", LSTM<1, 20>, Lstm>,
    Streams<"layers/lstm_cell", LSTMCell<4, 3>, Cells>,
    Streams<"layers/matmul", MatMul<Transposed::second>, Products>,
    Refused<"layers/matmul", Sequential<Branch<Identity, Identity>, MatMul<Transposed::second>>,
            "reads the whole sequence at once">,
    Streams<"layers/max", Max<2>, Reductions>,
    Streams<"layers/max_pool1d", MaxPool1d<2>, Pooled>,
    Streams<"layers/max_pool2d", MaxPool2d<2>, Images>,
    Streams<"layers/mean", Mean<2>, Reductions>,
    Refused<"layers/mean", Mean<2>, "reads the whole sequence at once">,
    Streams<"layers/mish", Mish, Activations>,
    Streams<"layers/multiply", Multiply, OneFrame>,
    Streams<"layers/multiply_parameter", MultiplyParameter<9, 1>, Owned>,
    Streams<"layers/normalize", Normalize<2>, Norms>,
    Streams<"layers/pixel_shuffle", PixelShuffle<2>, Images>,
    Streams<"layers/pixel_unshuffle", PixelUnshuffle<2>, Images>,
    Streams<"layers/pow", Pow<2>, Functions>,
    Streams<"layers/prelu", PReLU<9>, Grouped>,
    Shared<"layers/recurrent_cell">,
    Refused<"layers/reflection_pad1d", ReflectionPad1d<1, 0>, "repeats the edge of the sequence">,
    Streams<"layers/reflection_pad2d", ReflectionPad2d<1>, Images>,
    Streams<"layers/relu", ReLU, Activations>,
    Streams<"layers/relu6", ReLU6, Activations>,
    Refused<"layers/replication_pad1d", ReplicationPad1d<1, 0>, "repeats the edge of the sequence">,
    Streams<"layers/replication_pad2d", ReplicationPad2d<1>, Images>,
    Streams<"layers/reshape", Reshape<5>, OneFrame>,
    Refused<"layers/reshape", Reshape<8, 4>, "reads the whole sequence at once">,
    Streams<"layers/rms_norm", RMSNorm<4>, Norms>,
    Streams<"layers/rnn", RNN<2, 33, Recurrent{.nonlinearity = Nonlinearity::relu}>, RnnRelu>,
    Refused<"layers/rnn", RNN<4, 3>, "reads the whole sequence at once", Sequential<Input<9, 4>, RNN<4, 8>, Last,
            Reshape<2, 4>>>,
    Streams<"layers/rnn_cell", RNNCell<4, 3>, Cells>,
    Streams<"layers/scale", Scale<2.5>, MoreActivations>,
    Streams<"layers/selu", SELU, Activations>,
    Streams<"layers/shift", Shift<0.5>, MoreActivations>,
    Streams<"layers/sigmoid", Sigmoid, MoreActivations>,
    Streams<"layers/silu", SiLU, Activations>,
    Streams<"layers/slice", Slice<2, 30, 44>, Cropped>,
    Refused<"layers/slice", Slice<2, 0, 4>, "does not give one frame for each">,
    Streams<"layers/softmax", Softmax<1>, Skipped>,
    Refused<"layers/softmax", Softmax<2>, "reads the whole sequence at once">,
    Streams<"layers/softplus", Softplus<>, Activations>,
    Streams<"layers/softsign", Softsign, MoreActivations>,
    Streams<"layers/sqrt", Sqrt, Functions>,
    Streams<"layers/square", Square, Functions>,
    Streams<"layers/subtract_parameter", SubtractParameter<3, 1>, Owned>,
    Streams<"layers/sum", Sum<2>, Reductions>,
    Streams<"layers/tanh", Tanh, MoreActivations>,
    Streams<"layers/transpose", Transpose<1, 2>, Dilated>,
    Refused<"layers/upsample", Upsample<2>, "reads the whole sequence at once">,
    Streams<"layers/zero_pad1d", ZeroPad1d<2, 0>, Padded>,
    Refused<"layers/zero_pad1d", ZeroPad1d<0, 2>, "reads 2 frames ahead">,
    Streams<"layers/zero_pad2d", ZeroPad2d<1>, Images>,
    Streams<"combinators/branch", Branch<Mean<2>, Sum<2>, Max<2>>, Reductions>,
    Streams<"layers/concat", Concat, Joined>,
    Refused<"layers/concat", Sequential<Branch<Identity, Tanh>, ConcatAlong<2>>,
            "reads the whole sequence at once">,
    Streams<"combinators/film", FiLM, Modulated>,
    Streams<"combinators/gated", Gated<Slice<1, 0, 7>, Slice<1, 7, 14>>, Gates>,
    Shared<"combinators/group">,
    Streams<"combinators/input", Input<1, 23>, Dilated>,
    Streams<"combinators/module", Module<Named<"first", Causal<3, 4, 2>>, Tanh>, Structure>,
    Streams<"combinators/named", Named<"first", Causal<3, 4, 2>>, Structure>,
    Streams<"combinators/parallel", Parallel<Tanh, Sigmoid>, Structure>,
    Streams<"combinators/repeat", Repeat<2, Residual<Causal<4, 4, 2>>>, Structure>,
    Streams<"combinators/residual", Residual<Causal<5, 5, 2>>, Skipped>,
    Streams<"combinators/sequential", WaveNet, WaveNet>,
    Streams<"combinators/skip_sum", SkipSum<Block<8, 6, 1>, Block<8, 6, 2>, Block<8, 6, 4>>, WaveNet>,
    Streams<"combinators/skip_sum", SkipThrough<Block<8, 6, 1>, Block<8, 6, 2>>, WaveNets>,
    Streams<"combinators/take", Take<1>, Structure>>;
// clang-format on

template <class List>
struct each;
template <class... Entries>
struct each<types<Entries...>> {
  static_assert((sizeof(Entries) + ...) > 0);  // completes them
};
template struct each<All>;

}  // namespace networks::streams
