// Networks that meet each path of the lowering.
#pragma once
#include <tenon/tenon.hpp>

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
