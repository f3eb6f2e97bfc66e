// gcc: layer 0, Conv2d<3, 16, 3>, expects \[3, \?, \?\] but gets \[28, 28, 3\] from Input<28, 28, 3>
// clang: says\("layer", at<0>, type<(tenon::)?Conv2d<3, 16, .*(, tenon::Bias::yes)?>>, "expects", shape_of<3, -1, -1>, "but gets", shape_of<28, 28, 3>, "from layer", at<>, type<(tenon::)?Input<28, 28, 3>>\).*a layer's input must have the shape of the output before it
// Height, width, channels: the order of TensorFlow.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<28, 28, 3>, Conv2d<3, 16, 3>>;
