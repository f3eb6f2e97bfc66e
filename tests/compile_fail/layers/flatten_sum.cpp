// gcc: layer 1, Linear<32, 5>, expects \[32\] but gets \[30\] from layer 0, Flatten
// clang: says\("layer", at<1>, type<(tenon::)?Linear<32, 5(, tenon::Bias::yes)?>>, "expects", shape_of<32>, "but gets", shape_of<30>, "from layer", at<0>, type<(tenon::)?Flatten>\).*must have the shape of the output before it
// Flatten gives the product.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<2, 3, 5>, Flatten, Linear<32, 5>>;
