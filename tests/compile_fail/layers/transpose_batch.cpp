// gcc: layer 0, Transpose<0, 1>, has no such dimension in \[4, 6\] from Input<4, 6>
// clang: says\("layer", at<0>, type<(tenon::)?Transpose<0, 1>>, "has no such dimension in", shape_of<4, 6>
// Dimension 0 is the batch.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, Transpose<0, 1>>;
