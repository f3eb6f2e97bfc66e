// gcc: layer 0, PixelShuffle<2>, expects \[8, 3, 3\] but gets \[6, 3, 3\] from Input<6, 3, 3>
// clang: says\("layer", at<0>, type<(tenon::)?PixelShuffle<2>>, "expects", shape_of<8, 3, 3>, "but gets", shape_of<6, 3, 3>
// Four channels make one.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<6, 3, 3>, PixelShuffle<2>>;
