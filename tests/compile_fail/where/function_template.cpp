// gcc: layer 2, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Linear<21, 5(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<1>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// Built by the user's own template.
#include <tenon/declare.hpp>
using namespace tenon;

template <int Hidden>
using Policy = Sequential<Linear<10, 20>, ReLU, Linear<Hidden, 5>>;

Policy<20> fits;
Policy<21> broken;
