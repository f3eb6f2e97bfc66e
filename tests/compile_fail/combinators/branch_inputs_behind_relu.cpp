// gcc: layer 2, Linear<9, 5>, expects \[9\] but gets \[10\] from the input
// clang: says\("layer", at<2>, type<(tenon::)?(detail::)?part_of<(tenon::)?(detail::wiring::)?Branch<>, (tenon::)?Linear<9, 5(, tenon::Bias::yes)?>>>, "expects", shape_of<9>, "but gets", shape_of<10>, "from layer", at<>, type<(tenon::detail::)?the_input>\).*must have the shape of the output before it
// What one layer found out about the input, through a ReLU, does not suit another.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<ReLU, Branch<Sequential<ReLU, Linear<10, 5>>, Tanh, Linear<9, 5>>>;
