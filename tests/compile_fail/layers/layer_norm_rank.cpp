// gcc: layer 0, LayerNorm<4, 6>, expects \[4, 6\] but gets \[6, 4\] from Input<6, 4>
// clang: says\("layer", at<0>, type<(tenon::)?LayerNorm<4, 6>>, "expects", shape_of<4, 6>, "but gets", shape_of<6, 4>
// The last two dimensions, in their order.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<6, 4>, LayerNorm<4, 6>>;
