// gcc: layer 1, Concat, cannot join shapes \[8, 10, 10\] and \[8, 8, 8\] from layer 0, Branch<\.\.\.>
// clang: says\("layer", at<1>, type<tenon::Concat>, "cannot join shapes", shape_of<8, 10, 10>, "and", shape_of<8, 8, 8>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*equal in every dimension but the joined one
// A convolution without padding makes its branch smaller.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 12, 12>, Branch<Conv2d<3, 8, 3>, Conv2d<3, 8, 5>>, Concat>;
