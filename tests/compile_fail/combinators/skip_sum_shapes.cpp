// gcc: SkipSum<...> \(its Add\), cannot combine shapes \[4\] and \[5\] from layer 1, Branch<...>
// clang: says\("layer", at<>, type<(tenon::)?(detail::)?part_of<(tenon::)?(detail::wiring::)?SkipSum<.*>, (tenon::)?Add>>, "cannot combine shapes", shape_of<4>, "and", shape_of<5>
// Skips of several widths.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = SkipSum<Branch<Linear<8, 8>, Linear<8, 4>>, Branch<Linear<8, 8>, Linear<8, 5>>>;
