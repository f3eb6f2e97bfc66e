// gcc: kernel_size, stride, dilation and groups count from 1
// clang: kernel_size, stride, dilation and groups count from 1
// A kernel of no taps.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Residual<Conv2d<3, 8, 0>>;
