// gcc: layer 1, Conv2d<20, 8, 3>, expects \[20, \?, \?\] but gets \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?Conv2d<20, 8, .*(, tenon::Bias::yes)?>>, "expects", shape_of<20, -1, -1>, "but gets", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*a layer's input must have the shape of the output before it
// A convolution of features.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<10>, Linear<10, 20>, Conv2d<20, 8, 3>>;
