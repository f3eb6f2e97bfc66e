// gcc: layer 0, PReLU<6>, expects \[6, 6\] but gets \[4, 6\] from Input<4, 6>
// clang: says\("layer", at<0>, type<(tenon::)?PReLU<6>>, "expects", shape_of<6, 6>, "but gets", shape_of<4, 6>, "from layer", at<>, type<(tenon::)?Input<4, 6>>\).*must have the shape of the output before it
// The channels of [C, L] are its rows.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, PReLU<6>>;
