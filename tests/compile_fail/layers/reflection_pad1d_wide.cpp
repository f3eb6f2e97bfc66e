// gcc: layer 0, ReflectionPad1d<4>, needs more than 4 numbers to pad with but gets \[2, 4\] from Input<2, 4>
// clang: says\("layer", at<0>, type<(tenon::)?ReflectionPad1d<4>>, "needs more numbers to pad with than", 4, "but gets", shape_of<2, 4>, "from layer", at<>, type<(tenon::)?Input<2, 4>>\).*a reflection leaves out the edge itself
// Four places have three to reflect.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<2, 4>, ReflectionPad1d<4>>;
