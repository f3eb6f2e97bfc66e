// gcc: a convolution takes its channels, a kernel_size
// clang: a convolution takes its channels, a kernel_size
// A bool is no size.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 8, 8>, Conv2d<3, 16, true>>;
