// gcc: kernel_size, stride, dilation and groups count from 1
// clang: kernel_size, stride, dilation and groups count from 1
// A kernel of no columns, in a stack.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 28, 28>, Conv2d<3, 8, Window{.kernel_size = {3, 0}}>, ReLU>;
