// gcc: a transposed convolution's padding is numbers and zeros
// clang: a transposed convolution's padding is numbers and zeros
// Two more rows than a stride of two can mean.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken =
    Sequential<Input<8, 7, 7>, ConvTranspose2d<8, 4, Window{.kernel_size = 2, .stride = 2, .output_padding = 2}>>;
