// gcc: layer 0, InstanceNorm1d<4>, expects \[4, \?\] but gets \[3, 12\] from Input<3, 12>
// clang: says\("layer", at<0>, type<tenon::InstanceNorm1d<4, .*, "expects", shape_of<4, -1>, "but gets", shape_of<3, 12>, "from layer", at<>, type<tenon::Input<3, 12>>\).*must have the shape of the output before it
// Four channels, and there are three.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 12>, InstanceNorm1d<4>>;
