// gcc: layer 2, Conv2d<8, 16, 3>, expects \[8, \?, \?\] but gets \[16, 26, 26\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Conv2d<8, 16, .*(, tenon::Bias::yes)?>>, "expects", shape_of<8, -1, -1>, "but gets", shape_of<16, 26, 26>, "from layer", at<1>, type<(tenon::)?ReLU>\).*a layer's input must have the shape of the output before it
// 16 channels come, 8 are expected.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 28, 28>, Conv2d<3, 16, 3>, ReLU, Conv2d<8, 16, 3>>;
