// gcc: this layer has no such argument: .*divisor_override is Scale<...> behind it
// clang: this layer has no such argument: .*divisor_override is Scale<...> behind it
// PyTorch has it.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 9, 9>, AvgPool2d<Window{.kernel_size = 3, .divisor_override = 4}>, ReLU>;
