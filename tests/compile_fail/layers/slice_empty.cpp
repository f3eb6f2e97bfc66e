// gcc: layer 0, Slice<1, 5, 5>, leaves nothing of \[20\] from Input<20>
// clang: says\("layer", at<0>, type<tenon::Slice<1, 5, 5>>, "leaves nothing of", shape_of<20>, "from layer", at<>, type<tenon::Input<20>>\).*something must be left
// From 5 up to 5 there is no number.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<20>, Slice<1, 5, 5>>;
