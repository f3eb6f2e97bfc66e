// gcc: layer 1, Add, cannot combine shapes \[5\] and \[7\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Add>, "cannot combine shapes", shape_of<5>, "and", shape_of<7>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*Add and Multiply take tensors of one shape
// Add of unequal shapes.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Add>;
