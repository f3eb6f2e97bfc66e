// gcc: kernel_size, stride, dilation and groups count from 1
// clang: kernel_size, stride, dilation and groups count from 1
// A dilation counts from 1.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Conv1d<3, 8, Window{.kernel_size = 3, .dilation = 0}>>;
