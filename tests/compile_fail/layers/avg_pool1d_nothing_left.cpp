// gcc: layer 0, AvgPool1d<5>, has no place for its window in \[3, 4\] from Input<3, 4>
// clang: says\("layer", at<0>, type<(tenon::)?AvgPool1d<.*>>, "has no place for its window in", shape_of<3, 4>, "from layer", at<>, type<(tenon::)?Input<3, 4>>\).*a window must fit into its padded input
// A pool larger than the sequence.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 4>, AvgPool1d<5>>;
