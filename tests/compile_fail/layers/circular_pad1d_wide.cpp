// gcc: layer 0, CircularPad1d<5>, needs more than 4 numbers to pad with but gets \[2, 4\] from Input<2, 4>
// clang: says\("layer", at<0>, type<(tenon::)?CircularPad1d<5>>, "needs more numbers to pad with than", 4, "but gets", shape_of<2, 4>, "from layer", at<>, type<(tenon::)?Input<2, 4>>\).*a circle goes round once
// A circle of four places is gone round once at most.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<2, 4>, CircularPad1d<5>>;
