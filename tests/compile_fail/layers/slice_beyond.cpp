// gcc: layer 1, Slice<1, 15, 21>, has no place for its window in \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?Slice<1, 15, 21>>, "has no place for its window in", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*as must what a slice or a reflection takes
// PyTorch would cut it short silently.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Slice<1, 15, 21>>;
