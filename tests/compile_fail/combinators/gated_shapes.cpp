// gcc: Gated<...> \(its Multiply\), cannot combine shapes \[4\] and \[5\] from layer 1, Linear<8, 5>
// clang: says\("layer", at<>, type<(tenon::)?(detail::)?part_of<(tenon::)?(detail::wiring::)?Gated<.*>, (tenon::)?Multiply>>, "cannot combine shapes", shape_of<4>, "and", shape_of<5>
// The product at the end of a Gated is a layer that nobody typed.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<8, 8>, Gated<Linear<8, 4>, Linear<8, 5>>>;
