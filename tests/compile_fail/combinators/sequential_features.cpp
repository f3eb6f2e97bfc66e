// gcc: layer 2, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<tenon::Linear<21, 5.*>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<1>, type<tenon::ReLU>\)
// A wrong number of features is refused where the network is named, not where it is used.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, ReLU, Linear<21, 5>>;
