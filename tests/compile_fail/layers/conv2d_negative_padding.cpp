// gcc: kernel_size, stride, dilation and groups count from 1, padding from 0
// clang: kernel_size, stride, dilation and groups count from 1, padding from 0
// PyTorch refuses it too; Slice and ZeroPad2d cut off.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 9, 9>, Conv2d<3, 8, Window{.kernel_size = 3, .padding = {-1}}>>;
