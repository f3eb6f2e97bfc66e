// gcc: layer 0, Slice<1, 15, 21>, needs at least 21 numbers in its dimension but gets \[20\] from Input<20>
// clang: says\("layer", at<0>, type<(tenon::)?Slice<1, 15, 21>>, "needs at least this many numbers:", 21, "in its dimension but gets", shape_of<20>, "from layer", at<>, type<(tenon::)?Input<20>>\).*a slice takes what is there
// PyTorch would cut it short silently.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<20>, Slice<1, 15, 21>>;
