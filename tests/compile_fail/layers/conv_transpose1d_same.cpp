// gcc: a transposed convolution's padding is numbers and zeros
// clang: a transposed convolution's padding is numbers and zeros
// PyTorch has no padding="same" here.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<8, 20>, ConvTranspose1d<8, 4, Window{.kernel_size = 3, .padding = Padding::same}>>;
