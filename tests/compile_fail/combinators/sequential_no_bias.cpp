// gcc: layer 1, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 0, Linear<10, 20, Bias::no>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<21, 5(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20, (tenon::)?Bias::no>>\).*must have the shape of the output before it
// A layer without bias is named as it is written.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20, Bias::no>, Linear<21, 5>>;
