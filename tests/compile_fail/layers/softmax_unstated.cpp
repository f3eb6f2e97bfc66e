// gcc: layer 0, Softmax, must state its dimension for \[4, 6\] from Input<4, 6>
// clang: says\("layer", at<0>, type<(tenon::)?Softmax<-2147483648>>, "must state its dimension for", shape_of<4, 6>, "from layer", at<>, type<(tenon::)?Input<4, 6>>\).*say which one
// Several dimensions: which one?
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, Softmax<>>;
