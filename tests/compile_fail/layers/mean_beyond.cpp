// gcc: layer 0, Mean<-3>, has no such dimension in \[4, 6\] from Input<4, 6>
// clang: says\("layer", at<0>, type<tenon::Mean<-3>>, "has no such dimension in", shape_of<4, 6>, "from layer", at<>, type<tenon::Input<4, 6>>\).*dimensions are counted as PyTorch counts them
// The third from the end would be the batch.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, Mean<-3>>;
