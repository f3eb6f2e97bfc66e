// One network for each kernel, small and at awkward sizes.
#pragma once
#include <tenon/declare.hpp>

namespace networks::kernels {

using namespace tenon;

constexpr Window same_3{.kernel_size = 3, .padding = {1}};
constexpr Window depthwise_9{.kernel_size = 3, .padding = {1}, .groups = 9};

using Dense = Sequential<Linear<3, 7>, ReLU, Linear<7, 9>, Tanh, Linear<9, 17>, PReLU<17>, Linear<17, 1>>;
using Rows = Sequential<Input<7, 5>, Linear<5, 3>, Residual<Linear<3, 3>, Sigmoid>, Softmax<-1>>;
using Slices = Sequential<Branch<Linear<5, 3>, Identity, Sequential<Linear<5, 13>, GELU<>>>, Concat, Linear<21, 2>>;
using Products = Sequential<Branch<Linear<10, 33>, Sequential<Linear<10, 33>, SiLU>>, Multiply, LogSoftmax<>>;
using Matrices = extend::types<Dense, Rows, Slices, Products, Sequential<Input<19>, Mish, Softplus<>>>;

using Channels = Sequential<Input<3, 6, 7>, Conv2d<3, 8, 3>, ReLU, MaxPool2d<2>, Conv2d<8, 5, 2>, Flatten>;
using Depthwise = Sequential<Input<9, 4, 5>, Conv2d<9, 9, depthwise_9>, BatchNorm2d<9>, ReLU6, Conv2d<9, 4, 1>>;
using Planes = Sequential<Input<3, 7, 23>, Conv2d<3, 5, same_3>, Tanh>;
using Winograd = Sequential<Input<16, 8, 7>, Conv2d<16, 16, same_3>, AvgPool2d<2>, Flatten, Linear<192, 2>>;
using Back = Sequential<Input<4, 5>, ConvTranspose1d<4, 9, Window{.kernel_size = 4, .stride = 2}>, ReLU,
                        AvgPool1d<Window{.kernel_size = 3, .padding = {1}}>>;
using Windows = extend::types<Channels, Depthwise, Planes, Winograd, Back>;

using Norms = Sequential<Input<4, 9>, LayerNorm<9>, GroupNorm<2, 4>, Branch<Mean<2>, Sum<2>, Max<2>>, Concat>;
using Sizes = Sequential<Input<4, 9>, RMSNorm<9>, Normalize<>, InstanceNorm1d<4>>;
using Moves = Sequential<Input<4, 3, 5>, Transpose<1, 3>, Slice<2, 1, 3>, ReflectionPad2d<1>, Upsample<2>>;
using Images = Sequential<Input<4, 3, 3>, PixelShuffle<2>, Upsample<3, Interpolation::bilinear>, Conv2d<1, 2, 3>,
                          AdaptiveAvgPool2d<2>>;
using Part = Sequential<Linear<10, 24>, Slice<1, 0, 13>, Tanh, Linear<13, 5>>;  // and nothing behind it
using Parts = Sequential<Input<26>, Branch<Slice<1, 0, 13>, Linear<26, 13>>, Add, Tanh>;
using Scores = Sequential<Input<5, 9>, Branch<Linear<9, 5>, Linear<9, 5>>, MatMul<Transposed::second>, Softmax<-1>>;
using Attention = Sequential<Branch<Scores, Linear<9, 17>>, MatMul<>, Tanh>;
using Others = extend::types<Norms, Sizes, Moves, Images, Part, Parts, Attention>;

using Recurrents =
    extend::types<Sequential<Input<4, 3>, LSTM<3, 9>, Linear<9, 2>>, Sequential<Input<4, 3>, GRU<3, 17>, Last>,
                  Sequential<Input<4, 3>, RNN<3, 5, tenon::Recurrent{.bidirectional = true}>>>;

}  // namespace networks::kernels
