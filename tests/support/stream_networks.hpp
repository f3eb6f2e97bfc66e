// Networks that run frame by frame.
#pragma once
#include <tenon/declare.hpp>
#include <tuple>

namespace networks::streams {

using namespace tenon;

template <int In, int Out, int K, int Dilation = 1, int Stride = 1, int Groups = 1>
using Causal =
    Conv1d<In, Out,
           Window{
               .kernel_size = K, .stride = Stride, .padding = Padding::causal, .dilation = Dilation, .groups = Groups}>;
template <int C, int T, class... L>
using Of = Sequential<Input<C, T>, L...>;

using Lstm = Of<9, 1, LSTM<1, 20>, Linear<20, 1>>;
using LstmPrime = Of<7, 5, Linear<5, 3>, Tanh, LSTM<3, 13>, ReLU, Linear<13, 2>>;
using LstmStacked = Of<6, 3, LSTM<3, 8, 3>, Linear<8, 2>>;
using LstmProjected = Of<6, 3, LSTM<3, 17, Recurrent{.num_layers = 2, .proj_size = 5}>, Linear<5, 2>>;
using LstmNoBias = Of<6, 3, LSTM<3, 8, 1, Bias::no>>;
using LstmWide = Of<4, 3, LSTM<3, 70>, Last, Linear<70, 2>>;
using Gru = Of<9, 1, GRU<1, 24>, Linear<24, 1>>;
using GruStacked = Of<6, 5, GRU<5, 13, 2>, Residual<Linear<13, 13>>>;
using GruReset = Of<7, 5, GRU<5, 11, Recurrent{.reset_after = false}>, Linear<11, 2>>;
using Rnn = Of<9, 2, RNN<2, 19>, Linear<19, 2>>;
using RnnRelu =
    Of<5, 2, RNN<2, 33, Recurrent{.nonlinearity = Nonlinearity::relu}>, FinalHidden, Flatten, Linear<33, 2>>;
using Hidden = Of<5, 3, GRU<3, 7, 3>, FinalHidden>;

using Dilated = Of<1, 23, Causal<1, 12, 3>, Tanh, Causal<12, 12, 3, 2>, Tanh, Causal<12, 12, 3, 4>, Tanh,
                   Transpose<1, 2>, Linear<12, 1>>;
using Valid = Of<3, 20, Conv1d<3, 17, 4>, ReLU, Conv1d<17, 5, Window{.kernel_size = 3, .dilation = 2}>, Sigmoid>;
using Strided =
    Of<2, 25, Causal<2, 9, 3, 1, 2>, BatchNorm1d<9>, ReLU, Conv1d<9, 6, Window{.kernel_size = 4, .stride = 3}>>;
using Grouped = Of<6, 14, Causal<6, 9, 3, 2, 1, 3>, PReLU<9>, Causal<9, 9, 2, 3, 1, 9>, Tanh>;
using Depthwise = Of<19, 11, Causal<19, 19, 3, 1, 1, 19>, ReLU, Causal<19, 40, 1>>;
using Skipped = Of<5, 16, Residual<Causal<5, 8, 3>, Tanh, Causal<8, 5, 2, 4>>, Residual<Causal<5, 5, 2>>, Softmax<1>>;
using Cropped =
    Of<1, 44,
       Branch<Sequential<Conv1d<1, 8, Window{.kernel_size = 4, .dilation = 10}, Bias::no>, BatchNorm1d<8>, PReLU<8>>,
              Sequential<Conv1d<1, 8, 1, Bias::no>, Slice<2, 30, 44>>>,
       Add>;
using Waiting = Of<3, 20,
                   Branch<Conv1d<3, 4, Window{.kernel_size = 2, .stride = 2}>,
                          Sequential<Conv1d<3, 4, Window{.kernel_size = 1, .stride = 2}>, Tanh>>,
                   Add, Causal<4, 5, 2>>;
using WaitingJoined = Of<3, 20,
                         Branch<Sequential<Conv1d<3, 4, Window{.kernel_size = 1, .stride = 2}>, Tanh>,
                                Conv1d<3, 6, Window{.kernel_size = 2, .stride = 2}>>,
                         Concat, Causal<10, 5, 2>>;
using Pooled = Of<5, 21, MaxPool1d<2>, Causal<5, 9, 2>, AvgPool1d<Window{.kernel_size = 3, .stride = 1}>, ReLU>;
using PaddedPools =
    Of<9, 12, MaxPool1d<Window{.kernel_size = 3, .stride = 1, .padding = {.left = 1}}>, Sigmoid,
       AvgPool1d<Window{.kernel_size = 2, .stride = 1, .padding = {.left = 1}, .count_include_pad = false}>,
       AvgPool1d<Window{.kernel_size = 2, .stride = 1, .padding = {.left = 1}}>>;
using Padded = Of<4, 15, ZeroPad1d<2, 0>, Conv1d<4, 6, 3>, ReLU, ZeroPad1d<1, 0>, Conv1d<6, 3, 2>>;
using Joined = Of<4, 15, Branch<Causal<4, 6, 3>, Identity, Sequential<Causal<4, 3, 2>, Tanh>>, Concat, Causal<13, 5, 2>,
                  LogSoftmax<1>>;
using Late = Of<4, 15, Branch<Sequential<Causal<4, 6, 3>, Slice<2, 2, 15>>, Conv1d<4, 6, 3>>, Concat, Causal<12, 3, 2>>;
using Gates =
    Of<3, 12, Gated<Causal<3, 7, 2>, Causal<3, 7, 2>>, Causal<7, 14, 2>, Gated<Slice<1, 0, 7>, Slice<1, 7, 14>>>;
using Modulated =
    Of<3, 10, Branch<Causal<3, 5, 3>, Conv1d<3, 5, 1>, Sequential<Conv1d<3, 5, 1>, Tanh>>, FiLM, Causal<5, 2, 2>>;

template <int C, int S, int Dilation>
using Block = Sequential<Branch<Identity, Sequential<Gated<Causal<C, C, 2, Dilation>, Causal<C, C, 2, Dilation>>,
                                                     Branch<Conv1d<C, C, 1>, Conv1d<C, S, 1>>>>,
                         Parallel<Add, Identity>>;
using WaveNet =
    Of<1, 24, Causal<1, 8, 2>, SkipSum<Block<8, 6, 1>, Block<8, 6, 2>, Block<8, 6, 4>>, ReLU, Conv1d<6, 1, 1>>;
/// Two arrays of blocks, the second of which goes on with the first one's x and sum.
using WaveNets = Of<1, 24, Causal<1, 8, 2>, SkipThrough<Block<8, 6, 1>, Block<8, 6, 2>>, Parallel<Tanh, ReLU>,
                    SkipSum<Block<8, 6, 1>, Block<8, 6, 2>>, Conv1d<6, 1, 1>, MultiplyParameter<>>;
using Owned = Of<3, 6, SubtractParameter<3, 1>, DivideParameter<3, 1>, Causal<3, 9, 2>, MultiplyParameter<9, 1>, ReLU,
                 Conv1d<9, 6, 1>, LearnedSwish<6>, Transpose<1, 2>, Linear<6, 5>, AddParameter<5>>;
using Mixed = Of<1, 17, Causal<1, 8, 3>, Tanh, Transpose<1, 2>, LSTM<8, 9>, LayerNorm<9>, Linear<9, 4>, GELU<>,
                 GRU<4, 5>, Softmax<-1>>;
using Rows = Of<6, 10, Linear<10, 7>, ReLU, Branch<Linear<7, 3>, Linear<7, 5>>, ConcatAlong<-1>, Mean<2>>;
using Plain = Sequential<Linear<10, 7>, ReLU, Linear<7, 3>>;

// What the others do not have, each layer once.
using Activations = Of<3, 5, Causal<3, 3, 2>,
                       Branch<ReLU, ReLU6, LeakyReLU<>, PReLU<3>, ELU<>, SELU, CELU<>, GELU<>, SiLU, Mish, Softplus<>>,
                       Concat, Conv1d<33, 2, 1>>;
using MoreActivations = Of<3, 5, Causal<3, 3, 2>,
                           Branch<Sigmoid, LogSigmoid, Tanh, Hardtanh<>, Hardsigmoid, Hardswish, Softsign, Scale<2.5>,
                                  Shift<0.5>, Dropout<>, Identity>,
                           Concat, Conv1d<33, 2, 1>>;
using Functions =
    Of<3, 5, Causal<3, 3, 2>, Exp, Branch<Abs, Square, Sqrt, Log, Pow<2>, Clamp<0, 1>>, Concat, Conv1d<18, 2, 1>>;
using Norms =
    Of<6, 5, Linear<5, 4>, LayerNorm<4>, Linear<4, 4>, RMSNorm<4>, Branch<Normalize<2>, LogSoftmax<2>>, ConcatAlong<2>>;
using Reductions = Of<6, 5, Linear<5, 4>, Branch<Mean<2>, Sum<2>, Max<2>>, Add>;
using Enlarged = Of<3, 6, ConvTranspose1d<3, 9, 1>, ReLU, ConvTranspose1d<9, 6, Window{.groups = 3}>, Tanh,
                    ConvTranspose1d<6, 6, Window{.groups = 6}>>;
using OneFrame = Of<3, 6, Conv1d<3, 4, 3>, ReLU, Conv1d<4, 5, 4>, Branch<Flatten, Reshape<5>>, Multiply, Linear<5, 2>>;
using OfOneFrame = Of<5, 1, Conv1d<5, 7, Window{.groups = 1}>, MaxPool1d<1>, Conv1d<7, 7, Window{.groups = 7}>>;
using Structure = Of<3, 6, Module<Named<"first", Causal<3, 4, 2>>, Tanh>, Repeat<2, Residual<Causal<4, 4, 2>>>,
                     Branch<Identity, Causal<4, 4, 2>>, Parallel<Tanh, Sigmoid>, Take<1>>;
template <class... More>
using States = Branch<Linear<5, 4>, Linear<5, 3>, More...>;
using Cells = Sequential<Input<5>,
                         Branch<Sequential<States<>, RNNCell<4, 3>>, Sequential<States<>, GRUCell<4, 3>>,
                                Sequential<States<Linear<5, 3>>, LSTMCell<4, 3>, Take<1>>>,
                         Concat>;
/// A frame without time is a whole image.
using Images =
    Sequential<Input<2, 6, 6>, ZeroPad2d<1>, Conv2d<2, 4, 3>, BatchNorm2d<4>, ReLU, MaxPool2d<2>, InstanceNorm2d<4>,
               PixelShuffle<2>, ConvTranspose2d<1, 2, 2>, ReflectionPad2d<1>, AvgPool2d<2>, AdaptiveMaxPool2d<3>,
               ReplicationPad2d<1>, CircularPad2d<1, 0, 1, 0>, PixelUnshuffle<2>, AdaptiveAvgPool2d<2>>;

/// Frames of matrices: each frame's products are its own.
using Products = Sequential<Input<4, 6>, Branch<Linear<6, 5>, Linear<6, 5>>, MatMul<Transposed::second>, Softmax<-1>>;

// Which file of laws/ asks which of them.
using AskedByRecurrentKernels = std::tuple<LstmProjected, GruReset>;
using AskedByWindowKernels = std::tuple<Valid, Strided, Waiting>;
using AskedByWindows = std::tuple<Dilated, Valid, Strided, Grouped, Depthwise, Skipped, Cropped, Waiting, WaitingJoined,
                                  Padded, Joined, Late, Gates, Modulated, WaveNet, WaveNets>;
using AskedByPools = std::tuple<Pooled, PaddedPools, OfOneFrame, Images>;
using AskedByStreams = std::tuple<Lstm, LstmStacked, LstmWide, Gru, RnnRelu, Hidden, Mixed, Rows, Plain>;
using AskedByLayers = std::tuple<Activations, MoreActivations, Functions, Norms, Reductions, Enlarged, OneFrame,
                                 Structure, Cells, Owned, Products>;

}  // namespace networks::streams
