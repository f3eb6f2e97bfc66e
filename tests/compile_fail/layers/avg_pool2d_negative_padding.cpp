// gcc: kernel_size, stride, dilation and groups count from 1, padding from 0
// clang: kernel_size, stride, dilation and groups count from 1, padding from 0
// One side of four.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 9, 9>, AvgPool2d<Window{.kernel_size = 2, .padding = {.left = -1}}>>;
