// gcc: layer 1, LSTM<4, 8, bidirectional>, expects \[\?, 4\] but gets \[3\] from layer 0, Linear<10, 3>
// clang: says\("layer", at<1>, type<(tenon::)?LSTM<4, 8, .*>>, "expects", shape_of<-1, 4>, "but gets", shape_of<3>
// 3 features for a layer of 4.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 3>, LSTM<4, 8, Recurrent{.bidirectional = true}>>;
