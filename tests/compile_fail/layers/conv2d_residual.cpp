// gcc: layer 0, Residual<\.\.\.>, cannot add its output \[8, 26, 26\] to its input \[8, 28, 28\]
// clang: says\("layer", at<0>, type<(tenon::)?(detail::wiring::)?Residual<>>, "cannot add its output", shape_of<8, 26, 26>, "to its input", shape_of<8, 28, 28>\).*both must have one shape
// A residual block that loses its edges.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<8, 28, 28>, Residual<Conv2d<8, 8, 3>, ReLU>>;
