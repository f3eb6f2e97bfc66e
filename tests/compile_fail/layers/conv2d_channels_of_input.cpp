// gcc: layer 0, Conv2d<1, 16, 3>, expects \[1, \?, \?\] but gets \[3, 28, 28\] from Input<3, 28, 28>
// clang: says\("layer", at<0>, type<(tenon::)?Conv2d<1, 16, .*(, tenon::Bias::yes)?>>, "expects", shape_of<1, -1, -1>, "but gets", shape_of<3, 28, 28>, "from layer", at<>, type<(tenon::)?Input<3, 28, 28>>\).*a layer's input must have the shape of the output before it
// A photograph has 3 channels.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 28, 28>, Conv2d<1, 16, 3>>;
