// gcc: kernel_size, stride, dilation and groups count from 1
// clang: kernel_size, stride, dilation and groups count from 1
// A stride of 0 is no stride that is not stated.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

using Broken = Sequential<Conv2d<3, 8, Window{.kernel_size = 3, .stride = 0}>>;
