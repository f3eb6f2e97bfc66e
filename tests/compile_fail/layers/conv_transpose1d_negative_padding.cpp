// gcc: kernel_size, stride, dilation and groups count from 1, padding from 0
// clang: kernel_size, stride, dilation and groups count from 1, padding from 0
// It would add to the output.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<ConvTranspose1d<4, 2, Window{.kernel_size = 4, .stride = 2, .padding = {-1}}>, ReLU>;
