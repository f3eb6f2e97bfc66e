// gcc: layer 1, Concat, cannot join shapes \[4, 6, 5\] and \[4, 6, 6\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Concat>, "cannot join shapes", shape_of<4, 6, 5>, "and", shape_of<4, 6, 6>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*Concat joins tensors
// Concat along the first dimension of a sample: the others must agree.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6, 6>, Branch<Linear<6, 5>, ReLU>, Concat>;
