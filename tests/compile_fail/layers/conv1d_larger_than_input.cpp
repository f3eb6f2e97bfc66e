// gcc: layer 2, Conv1d<4, 4, 5>, has no place for its window in \[4, 4\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Conv1d<4, 4, .*(, tenon::Bias::yes)?>>, "has no place for its window in", shape_of<4, 4>, "from layer", at<1>, type<(tenon::)?ReLU>\).*a window must fit into its padded input
// The second convolution has nothing left.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<1, 8>, Conv1d<1, 4, 5>, ReLU, Conv1d<4, 4, 5>>;
