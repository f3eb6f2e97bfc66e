// gcc: layer 0, Slice<1, 15, 21>, has no place for its window in \[20\] from Input<20>
// clang: says\("layer", at<0>, type<(tenon::)?Slice<1, 15, 21>>, "has no place for its window in", shape_of<20>, "from layer", at<>, type<(tenon::)?Input<20>>\).*as must what a slice or a reflection takes
// PyTorch would cut it short silently.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<20>, Slice<1, 15, 21>>;
