// gcc: layer 1\.2, Linear<9, 5>, expects \[9\] but gets \[10\] from layer 0, ReLU
// clang: says\("layer", at<1, 2>, type<(tenon::)?Linear<9, 5(, tenon::Bias::yes)?>>, "expects", shape_of<9>, "but gets", shape_of<10>, "from layer", at<0>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// What the second layer found out about the input does not suit the first.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<ReLU, Branch<Sequential<ReLU, Linear<10, 5>>, Tanh, Linear<9, 5>>>;
