// gcc: layer 1, Linear<5, 2>, expects \[5\] but gets \[\?, 4\] from layer 0, ReLU
// clang: says\("layer", at<1>, type<(tenon::)?Linear<5, 2(, tenon::Bias::yes)?>>, "expects", shape_of<5>, "but gets", shape_of<-1, 4>, "from layer", at<0>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// A part of the input is stated, and does not suit.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<any, 4>, ReLU, Linear<5, 2>>;
