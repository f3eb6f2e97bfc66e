// gcc: layer 0, Normalize<2>, has no such dimension in \[20\] from Input<20>
// clang: says\("layer", at<0>, type<(tenon::)?Normalize<2>>, "has no such dimension in", shape_of<20>
// Features have one dimension.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<20>, Normalize<2>>;
