// gcc: TODO
// clang: TODO
// Nine taps, two apart, in seven columns and padding.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 32, 7>, Conv2d<3, 8, Window{.kernel_size = 9, .padding = {2}, .dilation = 2}>>;
