// gcc: layer 2, Linear<36, 5>, expects \[36\] but gets \[35\] from layer 1, Concat
// clang: says\("layer", at<2>, type<(tenon::)?Linear<36, 5(, tenon::Bias::yes)?>>, "expects", shape_of<36>, "but gets", shape_of<35>, "from layer", at<1>, type<(tenon::)?Concat>\).*must have the shape of the output before it
// The features that Concat gives are the sum.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 15>, Linear<10, 20>>, Concat, Linear<36, 5>>;
