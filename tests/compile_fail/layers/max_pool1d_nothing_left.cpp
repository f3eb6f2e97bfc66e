// gcc: layer 2, MaxPool1d<4>, has no place for its window in \[3, 3\] from layer 1, MaxPool1d<2>
// clang: says\("layer", at<2>, type<tenon::MaxPool1d<4>>, "has no place for its window in", shape_of<3, 3>, "from layer", at<1>, type<tenon::MaxPool1d<2>>\).*a window must fit into its padded input
// Two pools leave no place for the third.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 13>, MaxPool1d<2>, MaxPool1d<2>, MaxPool1d<4>>;
