// gcc: layer 1, Linear<16, 16>, expects \[16\] but gets \[15\] from layer 0, Linear<16, 15>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<16, 16(, tenon::Bias::yes)?>>, "expects", shape_of<16>, "but gets", shape_of<15>, "from layer", at<0>, type<(tenon::)?Linear<16, 15(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// 15 into 16: a padded buffer holds both.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<16, 15>, Linear<16, 16>>;
