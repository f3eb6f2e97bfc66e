// gcc: layer 1, BatchNorm1d<32>, expects \[32, \?\] but gets \[100, 32\] from layer 0, LSTM<8, 32>
// gcc: Transpose<1, 2> makes
// clang: says\("layer", at<1>, type<(tenon::)?BatchNorm1d<32.*>>, "expects", shape_of<32, -1>, "but gets", shape_of<100, 32>
// clang: Transpose<1, 2> makes
// Channels come first, features last.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<100, 8>, LSTM<8, 32>, BatchNorm1d<32>>;
