// gcc: layer 1, Reshape<3, 8>, cannot hold the numbers of \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?Reshape<3, 8>>, "cannot hold the numbers of", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*the product of its extents stays the same
// 24 places for 20 numbers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Reshape<3, 8>>;
