// gcc: layer 0, Linear<11, 5>, expects \[11\] but gets \[10\] from Input<10>
// clang: says\("layer", at<0>, type<(tenon::)?Linear<11, 5(, tenon::Bias::yes)?>>, "expects", shape_of<11>, "but gets", shape_of<10>, "from layer", at<>, type<(tenon::)?Input<10>>\).*must have the shape of the output before it
// The input is stated, and the first layer wants another.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<10>, Linear<11, 5>>;
