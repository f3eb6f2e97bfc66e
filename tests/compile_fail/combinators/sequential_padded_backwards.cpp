// gcc: layer 2, Linear<20, 5>, expects \[20\] but gets \[18\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Linear<20, 5(, tenon::Bias::yes)?>>, "expects", shape_of<20>, "but gets", shape_of<18>, "from layer", at<1>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// 18 into 20: rounded up to a vector of 8 or 16 floats they are the same.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 18>, ReLU, Linear<20, 5>>;
