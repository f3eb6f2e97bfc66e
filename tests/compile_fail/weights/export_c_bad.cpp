// gcc: layer 2, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Linear<21, 5(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>
// Of a bad network that is said, and nothing of what it is exported as.
#include <tenon/declare.hpp>
#include <tenon/weights/export_c.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<21, 5>>;
TENON_EXPORT_C(net, Net)
