// gcc: layer 2, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 1, Flatten
// clang: says\("layer", at<2>, type<(tenon::)?Linear<21, 5(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<1>, type<(tenon::)?Flatten>\)
// No number of rows of 20 is 21.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Flatten, Linear<21, 5>>;
