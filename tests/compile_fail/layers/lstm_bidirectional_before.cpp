// gcc: layer 1, Linear<9, 2>, expects \[9\] but gets \[\?, 8\] from layer 0, LSTM<8, 4, 2 layers, bidirectional>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<9, 2(, tenon::Bias::yes)?>>, "expects", shape_of<9>, "but gets", shape_of<-1, 8>, "from layer", at<0>, type<(tenon::)?LSTM<8, 4,
// What joins both directions is a layer that nobody typed.
#include <tenon/declare.hpp>
using namespace tenon;

using Stack = LSTM<8, 4, Recurrent{.num_layers = 2, .bidirectional = true}>;
using Broken = Sequential<Stack, Linear<9, 2>>;
