// gcc: layer 0, ZeroPad1d<-2, -4>, leaves nothing of \[3, 6\] from Input<3, 6>
// clang: says\("layer", at<0>, type<tenon::ZeroPad1d<-2, -4>>, "leaves nothing of", shape_of<3, 6>, "from layer", at<>, type<tenon::Input<3, 6>>\).*edges are cut off
// Six columns less two less four.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 6>, ZeroPad1d<-2, -4>>;
