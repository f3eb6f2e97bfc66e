// gcc: layer 0, Mean<0>, has no such dimension in \[4, 6\] from Input<4, 6>
// clang: says\("layer", at<0>, type<(tenon::)?Mean<0>>, "has no such dimension in", shape_of<4, 6>, "from layer", at<>, type<(tenon::)?Input<4, 6>>\).*0 is the batch
// Dimension 0 is the batch.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, Mean<0>>;
