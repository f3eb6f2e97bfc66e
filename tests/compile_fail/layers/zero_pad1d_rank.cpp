// gcc: layer 0, ZeroPad1d<2>, expects \[\?, \?\] but gets \[20\] from Input<20>
// clang: says\("layer", at<0>, type<(tenon::)?ZeroPad1d<2>>, "expects", shape_of<-1, -1>, "but gets", shape_of<20>
// Channels, then places.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<20>, ZeroPad1d<2>>;
