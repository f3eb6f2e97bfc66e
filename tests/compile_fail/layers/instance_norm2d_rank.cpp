// gcc: layer 0, InstanceNorm2d<6>, expects \[6, \?, \?\] but gets \[6, 9\] from Input<6, 9>
// clang: says\("layer", at<0>, type<(tenon::)?InstanceNorm2d<6.*"expects", shape_of<6, -1, -1>, "but gets", shape_of<6, 9>
// An image has rows and columns.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<6, 9>, InstanceNorm2d<6>>;
