// gcc: layer 1, GroupNorm<4, 16>, expects \[16, \?, \?\] but gets \[8, 5, 5\] from layer 0, Conv2d<3, 8, 3>
// clang: says\("layer", at<1>, type<tenon::GroupNorm<4, 16, .*, "expects", shape_of<16, -1, -1>, "but gets", shape_of<8, 5, 5>, "from layer", at<0>, type<tenon::Conv2d<3, 8, 3(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// Sixteen channels, and there are eight.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 7, 7>, Conv2d<3, 8, 3>, GroupNorm<4, 16>>;
