// gcc: layer 2, Linear<20, 5>, expects \[20\] but gets \[21\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Linear<20, 5(, tenon::Bias::yes)?>>, "expects", shape_of<20>, "but gets", shape_of<21>, "from layer", at<1>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// The network fits, and no longer with the layer that takes the place of another.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

using Net = replace<Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>, Linear<10, 20>, Linear<10, 21>>;
