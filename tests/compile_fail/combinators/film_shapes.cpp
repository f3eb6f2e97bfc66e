// gcc: layer 1, FiLM \(its Add\), cannot combine shapes \[8\] and \[7\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?(detail::)?part_of<(tenon::)?FiLM, (tenon::)?Add>>, "cannot combine shapes", shape_of<8>, "and", shape_of<7>
// A beta of another shape.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Identity, Linear<8, 8>, Linear<8, 7>>, FiLM>;
