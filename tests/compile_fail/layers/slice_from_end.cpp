// gcc: layer 1, Slice<-1, -8, -1>, needs at least 8 numbers in its dimension but gets \[4, 6\] from layer 0, ReLU
// clang: says\("layer", at<1>, type<tenon::Slice<-1, -8, -1>>, "needs at least this many numbers:", 8, "in its dimension but gets", shape_of<4, 6>, "from layer", at<0>, type<tenon::ReLU>\).*none is cut short silently
// The eighth from the end of six.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, ReLU, Slice<-1, -8, -1>>;
