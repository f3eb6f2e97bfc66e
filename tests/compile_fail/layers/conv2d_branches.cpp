// gcc: layer 1, Concat, cannot join shapes \[8, 28, 28\] and \[8, 26, 26\] from layer 0, Branch<\.\.\.>
// clang: says\("layer", at<1>, type<(tenon::)?Concat>, "cannot join shapes", shape_of<8, 28, 28>, "and", shape_of<8, 26, 26>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*Concat joins tensors that are equal in every dimension but the joined one
// Branches of other heights and widths are not joined along their channels.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 28, 28>, Branch<Conv2d<3, 8, 1>, Conv2d<3, 8, 3>>, Concat>;
