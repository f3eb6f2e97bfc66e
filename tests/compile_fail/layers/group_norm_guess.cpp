// gcc: layer 1, GroupNorm<2, 6>, expects \[6\] but gets \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?GroupNorm<2, 6.*"expects", shape_of<6>, "but gets", shape_of<20>
// That the input could have six rows helps nobody.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, GroupNorm<2, 6>>;
