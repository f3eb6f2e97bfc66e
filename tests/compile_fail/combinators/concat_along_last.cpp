// gcc: layer 1, ConcatAlong<-1>, cannot join shapes \[4, 6\] and \[5, 6\] from layer 0, Parallel<...>
// clang: says\("layer", at<1>, type<(tenon::)?ConcatAlong<-1>>, "cannot join shapes", shape_of<4, 6>, "and", shape_of<5, 6>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Parallel<>>\).*Concat joins tensors
// Along the last dimension, where the channels differ.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Parallel<Input<4, 6>, Input<5, 6>>, ConcatAlong<-1>>;
