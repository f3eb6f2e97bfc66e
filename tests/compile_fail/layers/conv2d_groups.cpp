// gcc: groups divide a convolution's input and output channels
// clang: groups divide a convolution's input and output channels
// 3 groups of 8 channels.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Conv2d<8, 9, Window{.kernel_size = 3, .groups = 3}>>;
