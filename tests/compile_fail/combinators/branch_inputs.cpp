// gcc: layer 1, Linear<11, 20>, expects \[11\] but gets \[10\] from the input
// clang: says\("layer", at<1>, type<(tenon::)?(detail::)?part_of<(tenon::)?(detail::wiring::)?Branch<>, (tenon::)?Linear<11, 20(, tenon::Bias::yes)?>>>, "expects", shape_of<11>, "but gets", shape_of<10>, "from layer", at<>, type<(tenon::detail::)?the_input>\).*must have the shape of the output before it
// The layers of a Branch are given one and the same tensor.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Branch<Linear<10, 20>, Linear<11, 20>>;
