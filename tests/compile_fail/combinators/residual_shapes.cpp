// gcc: Residual<...>, cannot add its output \[20\] to its input \[10\]
// clang: says\("layer", at<>, type<(tenon::)?(detail::wiring::)?Residual<>>, "cannot add its output", shape_of<20>, "to its input", shape_of<10>\).*both must have one shape
// A block whose output has not its input's shape.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Residual<Linear<10, 20>, ReLU>;
