// gcc: layer 0, Upsample<2, Interpolation::bilinear>, expects \[\?, \?, \?\] but gets \[6, 9\] from Input<6, 9>
// clang: says\("layer", at<0>, type<(tenon::)?Upsample<2, (tenon::)?(Interpolation::)?bilinear>>, "expects", shape_of<-1, -1, -1>, "but gets", shape_of<6, 9>
// A row is enlarged by Interpolation::linear.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<6, 9>, Upsample<2, Interpolation::bilinear>>;
