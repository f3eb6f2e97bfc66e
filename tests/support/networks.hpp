// Networks that meet each path of the lowering.
#pragma once
#include <tenon/declare.hpp>

namespace networks {

using namespace tenon;

// Sizes around the lanes of every target, and primes.
using Sizes = Sequential<Linear<3, 7>, ReLU, Linear<7, 8>, Tanh, Linear<8, 9>, Sigmoid, Linear<9, 15>, ReLU,
                         Linear<15, 16>, ReLU, Linear<16, 17>, ReLU, Linear<17, 31>, Tanh, Linear<31, 33>>;
using Wide = Sequential<Linear<13, 97>, ReLU, Linear<97, 130>, ReLU, Linear<130, 1>>;
using Deep = Sequential<Linear<5, 11>, Repeat<20, Sequential<Linear<11, 11>, Tanh>>, Linear<11, 2>>;
using Slices = Sequential<Branch<Sequential<Linear<10, 20>, Sigmoid>, Identity, Linear<10, 15>>, Concat,
                          Residual<ReLU, Linear<45, 45>>>;
using LateSlice = Sequential<Branch<Linear<10, 3>, Sequential<Linear<10, 13>, ReLU, Linear<13, 5>>>, Concat>;
using Rows = Sequential<Input<6, 10>, Linear<10, 3>, ReLU, Residual<Linear<3, 3>>, Linear<3, 2>>;
using RowSlices =
    Sequential<Input<5, 4>, Branch<Linear<4, 5>, Linear<4, 6>>, ConcatAlong<-1>, PReLU<5>, Flatten, Linear<55, 3>>;
using Blocks = Sequential<Input<2, 3, 4>, Branch<Linear<4, 5>, Linear<4, 5>>, ConcatAlong<2>, Linear<5, 2>, Softmax<2>>;
using Channels = Sequential<Linear<9, 20>, PReLU<20>, Linear<20, 6>, PReLU<>, Softmax<>>;
using Heads = Sequential<Linear<11, 16>, ReLU, Branch<Linear<16, 3>, Linear<16, 1>, Identity>>;
using TwoInputs =
    Sequential<Parallel<Linear<10, 7>, Sequential<Linear<4, 7>, Tanh>>, Add, Branch<Identity, Linear<7, 3>>, Concat>;
using Gate = Sequential<Branch<Sequential<Linear<10, 33>, Sigmoid>, Sequential<Linear<10, 33>, Tanh>>, Multiply>;
using Elementwise = Sequential<Input<19>, Tanh, Sigmoid>;
using Shuffle = Branch<Identity, Sequential<Input<18>, ReLU>, Identity>;

// Stores behind a slice in the middle, between rows, and below other rows.
using Middle = Sequential<Branch<Linear<10, 3>, Identity, Sequential<Linear<10, 5>, Tanh>>, Concat, Linear<18, 5>>;
using RowsOf20 = Sequential<Input<2, 10>, Linear<10, 20>>;
using Beside = Sequential<Parallel<RowsOf20, Sequential<Input<2, 9>, Linear<9, 5>>, RowsOf20>, ConcatAlong<-1>, Tanh,
                          Linear<45, 7>>;
using Below = Sequential<Parallel<RowsOf20, Sequential<Input<1, 9>, Linear<9, 20>>>, ConcatAlong<1>, Linear<20, 3>>;
using Nest =
    Sequential<Linear<10, 20>, Residual<Branch<Linear<20, 7>, Residual<Linear<20, 20>, ReLU>>, Concat, Linear<27, 20>>,
               Branch<Linear<20, 5>, Sequential<Identity, Tanh>, Identity>>;

// Slices of slices of slices: each block's input is a slice of its output.
template <int C>
using Grow = Sequential<Branch<Identity, Sequential<Linear<C, 8>, ReLU, Linear<8, 3>>>, Concat>;
template <int... I>
Sequential<Grow<4 + 3 * I>..., Linear<4 + 3 * sizeof...(I), 3>> grown(std::integer_sequence<int, I...>);
using Grown = decltype(grown(std::make_integer_sequence<int, 26>{}));

}  // namespace networks

/// Views: what reads, joins or computes on a tensor under another shape.
namespace networks::views {

using Rows = Sequential<Input<5, 4>, Linear<4, 3>, Flatten>;
using Elementwise = Sequential<Rows, ReLU, Linear<15, 2>>;
using Channels = Sequential<Rows, PReLU<15>, Tanh>;
using Matrix = Sequential<Rows, Linear<15, 2>>;
using OfInput = Sequential<Input<5, 3>, Flatten, Linear<15, 2>>;
using Skipped = Sequential<Rows, Residual<Linear<15, 15>>>;
using TwoUses = Sequential<Input<5, 4>, Linear<4, 3>, Branch<Flatten, Identity>>;
using Copied = Sequential<Input<5, 3>, Branch<Flatten, Identity>>;
using Summed = Sequential<Parallel<Rows, Linear<4, 15>>, Add, Linear<15, 3>>;
using SummedLast = Sequential<Parallel<Linear<4, 15>, Rows>, Multiply, Sigmoid>;
using SummedRows =
    Sequential<Parallel<Sequential<Input<10, 4>, Linear<4, 3>, Reshape<2, 15>>, Sequential<Input<2, 4>, Linear<4, 15>>>,
               Add, Linear<15, 3>>;
using Joined = Sequential<Parallel<Rows, Linear<4, 6>, Rows>, Concat, Linear<36, 3>>;
using JoinedInput = Sequential<Input<5, 3>, Branch<Flatten, Sequential<Softmax<1>, Flatten>>, Concat, Linear<30, 3>>;
using JoinedLater = Sequential<Parallel<Sequential<Rows, ReLU>, Linear<4, 6>>, Concat, Linear<21, 3>>;
using Siblings = Sequential<Input<5, 4>, Branch<Sequential<Linear<4, 3>, Flatten>, Sequential<Linear<4, 3>, Flatten>>,
                            Concat, Linear<30, 3>>;
using ActiveSiblings =
    Sequential<Input<5, 4>, Branch<Sequential<Linear<4, 3>, Flatten, Tanh>, Sequential<Linear<4, 3>, Flatten, Tanh>>,
               Concat>;
using BothWays = Sequential<Input<2, 3, 10>, Linear<10, 5>,
                            Branch<Sequential<Branch<Identity, Linear<5, 4>>, ConcatAlong<-1>>,
                                   Sequential<Branch<Identity, Linear<5, 5>>, ConcatAlong<2>>>,
                            Parallel<Linear<9, 3>, Linear<5, 2>>>;

}  // namespace networks::views

/// Convolutions and pools: channels innermost, and what stands before, beside and behind them.
namespace networks::spatial {

inline constexpr Window same_3{.kernel_size = 3, .padding = {1}};

using Classifier =
    Sequential<Input<1, 10, 11>, Conv2d<1, 8, 3>, ReLU, MaxPool2d<2>, Conv2d<8, 9, 3>, ReLU, Flatten, Linear<36, 5>>;
using Strided = Sequential<Input<5, 9, 7>,
                           Branch<Sequential<Conv2d<5, 9, Window{.kernel_size = 3, .stride = 2, .padding = {1}}>,
                                             BatchNorm2d<9>, ReLU, Conv2d<9, 9, same_3>, BatchNorm2d<9>>,
                                  Sequential<Conv2d<5, 9, Window{.kernel_size = 1, .stride = 2}>, BatchNorm2d<9>>>,
                           Add, ReLU>;
using Skipped = Sequential<Input<3, 6, 7>, Conv2d<3, 8, 3>, Residual<Conv2d<8, 8, same_3>, BatchNorm2d<8>, ReLU>, ReLU>;
using Inception =
    Sequential<Input<3, 6, 7>,
               Branch<Conv2d<3, 5, 1>, Sequential<Conv2d<3, 4, 1>, ReLU, Conv2d<4, 8, same_3>>, Conv2d<3, 7, same_3>>,
               Concat, ReLU, Conv2d<20, 9, 3>>;
using PooledBeside =
    Sequential<Input<3, 5, 6>, Conv2d<3, 7, 1>,
               Branch<MaxPool2d<Window{.kernel_size = 3, .stride = 1, .padding = {1}}>, Conv2d<7, 4, same_3>, Identity>,
               Concat, AvgPool2d<2>>;
using Separable = Sequential<Input<8, 5, 6>, Conv2d<8, 8, Window{.kernel_size = 3, .padding = {1}, .groups = 8}>,
                             BatchNorm2d<8>, ReLU6, Conv2d<8, 17, 1>, ReLU6, Flatten, Linear<510, 3>>;
using Groups = Sequential<Input<6, 9>, Conv1d<6, 9, Window{.kernel_size = 3, .groups = 3}>, Tanh>;
using DepthwiseOfFour = Sequential<Input<11, 2, 2>, Conv2d<11, 11, Window{.kernel_size = 2, .groups = 11}>>;
using GroupsOfFew = Sequential<Input<8, 4, 5>, Conv2d<8, 16, Window{.kernel_size = 3, .groups = 8}>, ReLU>;
using OneChannel = Sequential<Input<2, 23>, Conv1d<2, 9, 1>, Residual<Conv1d<9, 9, same_3>>, Conv1d<9, 1, 1>, Tanh>;
using OneChannelAmid = Sequential<Input<3, 4, 5>, Conv2d<3, 1, 1>, ReLU, MaxPool2d<2>, Conv2d<1, 9, 1>, Flatten>;
using OnePosition = Sequential<Input<3, 4, 5>, Conv2d<3, 9, Window{.kernel_size = {4, 5}}>, ReLU, Conv2d<9, 7, 1>,
                               Flatten, Linear<7, 2>>;
using Heads = Sequential<Input<2, 5, 6>, Conv2d<2, 5, 3>, ReLU, Flatten, Branch<Linear<60, 4>, Linear<60, 1>>>;
using OutputToo =
    Sequential<Input<2, 5, 6>, Conv2d<2, 9, 3>, Branch<Identity, Sequential<ReLU, Flatten, Linear<108, 3>>>>;
using AddedToRows =
    Sequential<Parallel<Sequential<Input<2, 5, 6>, Conv2d<2, 3, same_3>>, Sequential<Input<3, 5, 6>, Linear<6, 6>>>,
               Add, Conv2d<3, 4, 2>>;
using RowsBefore = Sequential<Input<3, 5, 6>, Linear<6, 7>, ReLU, Conv2d<3, 9, 2>, Softmax<1>>;
using Flat = Sequential<Input<2, 5, 6>, Conv2d<2, 3, 3>, Flatten, BatchNorm1d<36>, ReLU, Linear<36, 7>>;
using JoinedFlat =
    Sequential<Input<3, 5, 6>, Branch<Sequential<Conv2d<3, 4, 3>, Flatten>, Sequential<MaxPool2d<2>, Flatten>>, Concat,
               Linear<66, 5>>;
using JoinedColumns = Sequential<Input<3, 5, 6>, Branch<Conv2d<3, 4, 3>, Conv2d<3, 4, Window{.kernel_size = {3, 2}}>>,
                                 ConcatAlong<3>, MaxPool2d<2>>;
using JoinedRows = Sequential<Input<3, 5, 6>, Branch<Conv2d<3, 4, 3>, Conv2d<3, 4, Window{.kernel_size = {2, 3}}>>,
                              ConcatAlong<2>, Conv2d<4, 3, 2>>;
using JoinedInTime = Sequential<Input<3, 6>, Branch<Conv1d<3, 4, 3>, Conv1d<3, 4, 2>>, ConcatAlong<2>>;
// 2 x 2 outputs at once, where the image has odd sides, and where a pool trims it.
using Winograd = Sequential<Input<16, 9, 7>, Conv2d<16, 32, Window{.kernel_size = 3, .padding = {1}}>, BatchNorm2d<32>,
                            Residual<ReLU, Conv2d<32, 32, Window{.kernel_size = 3, .padding = {1}}>>, MaxPool2d<2>,
                            Flatten, Linear<384, 3>>;
using WinogradTwice = Sequential<Input<16, 10, 11>, Conv2d<16, 48, 3>, Tanh,
                                 Conv2d<48, 16, Window{.kernel_size = 3, .padding = {.top = 2, .right = 1}}>>;
// A pool reads a transposed convolution; a residual around the first convolution, which wants the input reordered.
using Enlarged = Sequential<Input<4, 5, 5>, ConvTranspose2d<4, 9, 3>, ReLU, MaxPool2d<2>>;
using SkippedInput =
    Sequential<Input<8, 5, 6>, Residual<Conv2d<8, 8, Window{.kernel_size = 3, .padding = {1}}>>, ReLU, MaxPool2d<2>>;

}  // namespace networks::spatial

/// Norms, reductions and what moves numbers, between layers that fold, join and convolve.
namespace networks::shapes {

using Block = Sequential<Linear<10, 20>, Residual<LayerNorm<20>, Linear<20, 33>, GELU<>, Linear<33, 20>>, RMSNorm<20>,
                         ReLU, Linear<20, 5>>;
using Joined =
    Sequential<Input<5, 9>, Branch<Mean<2>, Sequential<LayerNorm<9>, Max<2>>, Sequential<Slice<1, 1, 4>, Flatten>>,
               Concat, Linear<37, 3>>;
using Rows =
    Sequential<Input<4, 9>, Branch<Slice<2, 0, 3>, Slice<2, 3, 9>, LayerNorm<9>>, ConcatAlong<-1>, Normalize<2>>;
using Blocks = Sequential<Input<2, 3, 4>, Branch<GroupNorm<1, 2>, InstanceNorm2d<2>>, ConcatAlong<2>, Transpose<2, 3>>;
using Image = Sequential<Input<3, 6, 6>, ReflectionPad2d<1>, Conv2d<3, 8, 3>, GroupNorm<4, 8>, ReLU, PixelShuffle<2>,
                         Conv2d<2, 4, 3>, InstanceNorm2d<4>, MaxPool2d<2>, Upsample<2>, ReLU, Mean<3>>;
using Views = Sequential<Linear<7, 24>, Reshape<4, 6>, LayerNorm<6>, Reshape<2, 2, 6>, Sum<1>, Flatten, Scale<0.5>,
                         Linear<12, 3>>;
using Orders =
    Sequential<Input<4, 5, 6>, Conv2d<4, 6, 3>,
               Branch<Sequential<Reshape<3, 2, 12>, Conv2d<3, 2, 1>>, Sequential<Reshape<2, 3, 12>, Slice<2, 0, 2>>>,
               Add, Flatten, Linear<48, 3>>;
using Attention = Sequential<
    Input<5, 8>,
    Branch<Sequential<Linear<8, 8>, Softmax<-1>>, Sequential<Transpose<1, 2>, Linear<5, 5>, Transpose<1, 2>>>, Multiply,
    Mean<1>, Shift<1>>;

}  // namespace networks::shapes

/// Convolutions in PyTorch's order: matrices and windows, arranged or not, in groups, of one output.
namespace networks::planes {

template <int C, int H, int W, class... L>
using Of = Sequential<Input<C, H, W>, L...>;

using Matrix = Of<9, 5, 13, Conv2d<9, 16, 1>, PReLU<16>>;
using FewChannels = Of<3, 7, 8, Conv2d<3, 8, 1>>;
using Plain = Of<3, 9, 17, Conv2d<3, 7, 3>, BatchNorm2d<7>, ReLU>;
using Padded = Of<3, 9, 16, Conv2d<3, 5, Window{.kernel_size = 3, .padding = {1}}>>;
using Strided = Of<5, 12, 32, Conv2d<5, 6, Window{.kernel_size = 3, .stride = 2, .padding = {1}}, Bias::no>>;
using StridedOnly = Of<5, 12, 31, Conv2d<5, 12, Window{.kernel_size = 1, .stride = {3, 2}}>, Tanh>;
using Groups = Of<
    6, 12, 40,
    Conv2d<6, 9,
           Window{.kernel_size = {3, 4}, .stride = {1, 3}, .padding = {.top = 1, .left = 2, .right = 1}, .groups = 3}>,
    PReLU<9>>;
using Depthwise = Of<5, 12, 20, Conv2d<5, 5, Window{.kernel_size = 3, .padding = {1}, .groups = 5}>, BatchNorm2d<5>>;
using Dilated =
    Of<5, 13, 31, Conv2d<5, 5, Window{.kernel_size = 5, .stride = 2, .padding = {2}, .dilation = {2, 1}, .groups = 5}>>;
using Reflected =
    Of<5, 12, 33, Conv2d<5, 1, Window{.kernel_size = 5, .padding = {2}, .padding_mode = PaddingMode::reflect}>>;
using Replicated =
    Of<5, 12, 31,
       Conv2d<5, 13, Window{.kernel_size = 3, .stride = 2, .padding = {1}, .padding_mode = PaddingMode::replicate}>>;
using Segments = Of<5, 12, 33, Conv2d<5, 16, 3>, ReLU, Conv2d<16, 3, 3>, Softmax<1>>;
using Causal =
    Sequential<Input<4, 61>, Conv1d<4, 12, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = 4}>,
               BatchNorm1d<12>, Tanh>;
using Rows = Sequential<Input<4, 61>, Conv1d<4, 12, 9>, Linear<53, 7>>;
using TwoReaders = Of<3, 9, 16, Branch<Conv2d<3, 8, 3>, Sequential<Conv2d<3, 2, 3>, Sigmoid>, Identity>>;
}  // namespace networks::planes
