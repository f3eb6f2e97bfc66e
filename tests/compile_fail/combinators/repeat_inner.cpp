// gcc: layer 1\.0, Linear<8, 9>, expects \[8\] but gets \[9\] from layer 0\.0, Linear<8, 9> in Repeat<4, Sequential<...>>
// clang: says\("layer", at<1, 0>, type<(tenon::)?(detail::)?part_of<(tenon::)?(detail::wiring::)?Repeat<4, (tenon::)?(detail::)?layers>, (tenon::)?Linear<8, 9(, tenon::Bias::yes)?>>>, "expects", shape_of<8>, "but gets", shape_of<9>
// A path that begins in a part of the network, and says so.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<3, 8>, ReLU, Repeat<4, Sequential<Linear<8, 9>>>>;
