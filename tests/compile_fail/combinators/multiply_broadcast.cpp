// gcc: layer 1, Multiply, cannot combine shapes \[16, 28, 28\] and \[16, 1, 1\] from layer 0, Branch<...>
// gcc: none is broadcast
// clang: says\("layer", at<1>, type<(tenon::)?Multiply>, "cannot combine shapes", shape_of<16, 28, 28>, "and", shape_of<16, 1, 1>
// clang: none is broadcast
// Nothing is broadcast.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<16, 28, 28>, Branch<Identity, AdaptiveAvgPool2d<1>>, Multiply>;
