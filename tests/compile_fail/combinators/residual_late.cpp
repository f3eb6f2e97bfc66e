// gcc: layer 0\.1, Residual<...>, cannot add its output \[12\] to its input \[3, 4\]
// clang: says\("layer", at<0, 1>, type<(tenon::)?(detail::wiring::)?Residual<>>, "cannot add its output", shape_of<12>, "to its input", shape_of<3, 4>\).*both must have one shape
// Whether a block fits shows only once the input is known: the first combinator that holds the Input speaks.
#include <tenon/declare.hpp>
using namespace tenon;

using Block = Residual<ReLU, Flatten>;
using Broken = Sequential<Input<3, 4>, Sequential<ReLU, Block>>;
