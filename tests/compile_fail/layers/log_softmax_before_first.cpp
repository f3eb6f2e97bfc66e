// gcc: layer 0, LogSoftmax<-3>, has no such dimension in \[2, 3\] from Input<2, 3>
// clang: says\("layer", at<0>, type<(tenon::)?LogSoftmax<-3>>, "has no such dimension in", shape_of<2, 3>, "from layer", at<>, type<(tenon::)?Input<2, 3>>\).*0 is the batch
// -3 is a dimension before the first.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<2, 3>, LogSoftmax<-3>>;
