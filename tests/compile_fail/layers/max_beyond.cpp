// gcc: layer 0, Max<3>, has no such dimension in \[4, 6\] from Input<4, 6>
// clang: says\("layer", at<0>, type<(tenon::)?Max<3>>, "has no such dimension in", shape_of<4, 6>
// There are two dimensions.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, Max<3>>;
