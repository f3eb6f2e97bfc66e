// gcc: layer 0, Conv2d<3, 8, 3>, expects \[3, \?, \?\] but gets \[1, 3, 28, 28\] from Input<1, 3, 28, 28>
// gcc: a shape is one sample's: Input leaves out the batch
// clang: says\("layer", at<0>, type<(tenon::)?Conv2d<3, 8, 3(, tenon::Bias::yes)?>>, "expects", shape_of<3, -1, -1>, "but gets", shape_of<1, 3, 28, 28>
// clang: a shape is one sample's: Input leaves out the batch
// The batch is no dimension.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<1, 3, 28, 28>, Conv2d<3, 8, 3>>;
