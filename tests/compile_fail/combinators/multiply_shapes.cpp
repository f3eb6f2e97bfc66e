// gcc: layer 1, Multiply, cannot combine shapes \[5\] and \[6\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Multiply>, "cannot combine shapes", shape_of<5>, "and", shape_of<6>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*Add and Multiply take tensors of one shape
// Multiply of unequal shapes, deep inside.
#include <tenon/declare.hpp>
using namespace tenon;

using Gate = Sequential<Branch<Linear<10, 5>, Sequential<Linear<10, 6>, Tanh>>, Multiply>;
using Broken = Sequential<Linear<3, 10>, Residual<Gate>>;
