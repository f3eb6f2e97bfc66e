// gcc: layer 1\.0, Linear<10, 20>, expects \[10\] but gets \[20\] from layer 0\.1, ReLU
// clang: says\("layer", at<1, 0>, type<(tenon::)?(detail::)?part_of<(tenon::)?(detail::wiring::)?Repeat<3, (tenon::)?(detail::)?layers>, (tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>>, "expects", shape_of<10>, "but gets", shape_of<20>, "from layer", at<0, 1>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// Copies must fit to each other.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Repeat<3, Sequential<Linear<10, 20>, ReLU>>;
