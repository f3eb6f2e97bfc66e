// gcc: kernel_size, stride, dilation and groups count from 1
// clang: kernel_size, stride, dilation and groups count from 1
// Groups count from 1.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Conv2d<3, 8, Window{.kernel_size = 3, .groups = 0}>>;
