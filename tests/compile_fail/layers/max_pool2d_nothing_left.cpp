// gcc: layer 1, MaxPool2d<4>, has no place for its window in \[8, 3, 7\] from layer 0, Conv2d<1, 8, 3>
// clang: says\("layer", at<1>, type<(tenon::)?MaxPool2d<.*>>, "has no place for its window in", shape_of<8, 3, 7>, "from layer", at<0>, type<(tenon::)?Conv2d<1, 8, .*(, tenon::Bias::yes)?>>\).*a window must fit into its padded input
// A pool of 4 rows in the 3 that are left.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<1, 5, 9>, Conv2d<1, 8, 3>, MaxPool2d<4>, ReLU>;
