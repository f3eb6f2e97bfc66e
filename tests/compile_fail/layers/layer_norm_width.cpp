// gcc: layer 1, LayerNorm<21>, expects \[21\] but gets \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?LayerNorm<21>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// It normalises 21 numbers, and there are 20.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, LayerNorm<21>>;
