// gcc: layer 0, ReflectionPad1d<4>, has no place for its window in \[2, 4\] from Input<2, 4>
// clang: says\("layer", at<0>, type<(tenon::)?ReflectionPad1d<4>>, "has no place for its window in", shape_of<2, 4>, "from layer", at<>, type<(tenon::)?Input<2, 4>>\).*as must what a slice or a reflection takes
// Four places have three to reflect.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<2, 4>, ReflectionPad1d<4>>;
