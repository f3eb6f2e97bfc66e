// gcc: layer 0, Conv1d<3, 8, 3>, expects \[3, \?\] but gets \[3, 28, 28\] from Input<3, 28, 28>
// clang: says\("layer", at<0>, type<(tenon::)?Conv1d<3, 8, .*(, tenon::Bias::yes)?>>, "expects", shape_of<3, -1>, "but gets", shape_of<3, 28, 28>, "from layer", at<>, type<(tenon::)?Input<3, 28, 28>>\).*a layer's input must have the shape of the output before it
// A sequence has two dimensions.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 28, 28>, Conv1d<3, 8, 3>>;
