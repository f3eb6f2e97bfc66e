// gcc: layer 2, Linear<40, 5>, expects \[40\] but gets \[35\] from layer 1, Concat
// clang: says\("layer", at<2>, type<(tenon::)?Linear<40, 5(, tenon::Bias::yes)?>>, "expects", shape_of<40>, "but gets", shape_of<35>, "from layer", at<1>, type<(tenon::)?Concat>\).*must have the shape of the output before it
// Padded to vectors, 15 and 20 would be 40; they are 35.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 15>, Linear<10, 20>>, Concat, Linear<40, 5>>;
