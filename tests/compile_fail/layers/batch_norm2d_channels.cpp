// gcc: layer 1, BatchNorm2d<8>, expects \[8, \?, \?\] but gets \[16, 26, 26\] from layer 0, Conv2d<3, 16, 3>
// clang: says\("layer", at<1>, type<(tenon::)?BatchNorm2d<8, .*>>, "expects", shape_of<8, -1, -1>, "but gets", shape_of<16, 26, 26>, "from layer", at<0>, type<(tenon::)?Conv2d<3, 16, .*(, tenon::Bias::yes)?>>\).*a layer's input must have the shape of the output before it
// Another count of channels.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 28, 28>, Conv2d<3, 16, 3>, BatchNorm2d<8>, ReLU>;
