// gcc: layer 0, Conv1d<1, 8, 3>, expects \[1, \?\] but gets \[2, 64\] from Input<2, 64>
// clang: says\("layer", at<0>, type<(tenon::)?Conv1d<1, 8, .*(, tenon::Bias::yes)?>>, "expects", shape_of<1, -1>, "but gets", shape_of<2, 64>, "from layer", at<>, type<(tenon::)?Input<2, 64>>\).*a layer's input must have the shape of the output before it
// A sequence of 2 channels.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<2, 64>, Conv1d<1, 8, 3>, ReLU>;
