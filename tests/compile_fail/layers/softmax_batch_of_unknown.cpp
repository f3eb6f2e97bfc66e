// gcc: layer 0, Softmax<0>, has no such dimension in \[\.\.\.\] from the input
// clang: says\("layer", at<0>, type<(tenon::)?Softmax<0>>, "has no such dimension in", shape_of<>
// Dimension 0 is the batch, whatever the rank is.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Softmax<0>>;
