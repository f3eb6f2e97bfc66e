// gcc: layer 1, LSTM<8, 20>, expects \[\?, 8\] but gets \[8, 98\] from layer 0, Conv1d<3, 8, 3>
// gcc: Transpose<1, 2> makes frames of features of channels
// clang: says\("layer", at<1>, type<(tenon::)?LSTM<8, 20, .*>>, "expects", shape_of<-1, 8>, "but gets", shape_of<8, 98>
// clang: Transpose<1, 2> makes frames of features of channels
// Convolutions have channels first, recurrent layers last.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 100>, Conv1d<3, 8, 3>, LSTM<8, 20>>;
