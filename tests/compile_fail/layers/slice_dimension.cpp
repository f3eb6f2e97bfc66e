// gcc: layer 0, Slice<3, 0, 2>, has no such dimension in \[4, 6\] from Input<4, 6>
// clang: says\("layer", at<0>, type<tenon::Slice<3, 0, 2>>, "has no such dimension in", shape_of<4, 6>, "from layer", at<>, type<tenon::Input<4, 6>>\).*dimensions are counted as PyTorch counts them
// There are two dimensions.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, Slice<3, 0, 2>>;
