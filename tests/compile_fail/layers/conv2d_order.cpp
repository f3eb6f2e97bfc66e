// gcc: a convolution takes its channels
// clang: a convolution takes its channels
// A Window states everything but the bias.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 8, 8>, Conv2d<3, 16, Window{.kernel_size = 3}, 2>>;
