// gcc: layer 2, Softmax<0>, has no such dimension in \[4\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Softmax<0>>, "has no such dimension in", shape_of<4>, "from layer", at<1>, type<(tenon::)?ReLU>\).*0 is the batch
// Dimension 0 is the batch.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<4, 4>, ReLU, Softmax<0>>;
