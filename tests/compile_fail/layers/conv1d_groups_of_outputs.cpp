// gcc: groups divide a convolution's input and output channels
// clang: groups divide a convolution's input and output channels
// 4 groups of 6 outputs, in a stack.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<8, 20>, Conv1d<8, 6, Window{.kernel_size = 3, .groups = 4}>, ReLU>;
