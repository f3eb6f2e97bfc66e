// gcc: Residual<...>, cannot add its output \[24\] to its input \[17\]
// clang: says\("layer", at<>, type<(tenon::)?(detail::wiring::)?Residual<>>, "cannot add its output", shape_of<24>, "to its input", shape_of<17>\).*both must have one shape
// 17 and 24 are three vectors of 8 floats each.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Residual<Linear<17, 24>>, Linear<24, 2>>;
