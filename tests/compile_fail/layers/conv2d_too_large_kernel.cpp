// gcc: kernel_size, stride, dilation and groups count from 1
// clang: kernel_size, stride, dilation and groups count from 1
// No kernel of one column, which is what an int keeps of it.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 8, 8>, Conv2d<3, 16, (1ull << 32) + 1>>;
