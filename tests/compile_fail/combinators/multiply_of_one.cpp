// gcc: layer 1, Multiply, expects several tensors but gets one \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?Multiply>, "expects several tensors but gets one", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*put a Branch or a Parallel before it
// Multiply joins or chooses among several tensors and is given one.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Multiply>;
