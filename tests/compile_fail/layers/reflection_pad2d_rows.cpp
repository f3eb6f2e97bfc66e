// gcc: layer 0, ReflectionPad2d<1, 1, 0, 5>, needs more than 5 numbers to pad with but gets \[3, 5, 9\] from Input<3, 5, 9>
// clang: says\("layer", at<0>, type<tenon::ReflectionPad2d<1, 1, 0, 5>>, "needs more numbers to pad with than", 5, "but gets", shape_of<3, 5, 9>, "from layer", at<>, type<tenon::Input<3, 5, 9>>\).*a reflection leaves out the edge itself
// Five rows have four to reflect.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 5, 9>, ReflectionPad2d<1, 1, 0, 5>>;
