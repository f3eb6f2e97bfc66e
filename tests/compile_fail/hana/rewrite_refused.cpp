// gcc: layer 2, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Linear<21, 5(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<1>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// A network that was refused where it was named is not refused again where it is rewritten.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, ReLU, Linear<21, 5>>;
using Wider = widen<Broken, 2>;
using Other = replace<Broken, ReLU, Flatten>;
