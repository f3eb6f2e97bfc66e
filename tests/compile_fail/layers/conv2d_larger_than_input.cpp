// gcc: layer 0, Conv2d<3, 8, 5>, has no place for its window in \[3, 4, 9\] from Input<3, 4, 9>
// clang: says\("layer", at<0>, type<(tenon::)?Conv2d<3, 8, .*(, tenon::Bias::yes)?>>, "has no place for its window in", shape_of<3, 4, 9>, "from layer", at<>, type<(tenon::)?Input<3, 4, 9>>\).*a window must fit into its padded input
// A window of 5 rows in an image of 4.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 4, 9>, Conv2d<3, 8, 5>, ReLU>;
