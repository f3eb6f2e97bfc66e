// gcc: layer 0, Softmax<3>, has no such dimension in \[4\] from Input<4>
// clang: says\("layer", at<0>, type<(tenon::)?Softmax<3>>, "has no such dimension in", shape_of<4>, "from layer", at<>, type<(tenon::)?Input<4>>\).*0 is the batch
// Features have one dimension.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4>, Softmax<3>>;
