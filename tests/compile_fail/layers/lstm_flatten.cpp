// gcc: layer 3, Linear<32, 5>, expects \[32\] but gets \[1600\] from layer 2, Flatten
// gcc: Last, instead of Flatten, is the last of the frames
// clang: says\("layer", at<3>, type<(tenon::)?Linear<32, 5(, tenon::Bias::yes)?>>, "expects", shape_of<32>, "but gets", shape_of<1600>, "from layer", at<2>, type<(tenon::)?Flatten>
// clang: Last, instead of Flatten, is the last of the frames
// All frames, where one was meant.
#include <tenon/declare.hpp>
using namespace tenon;

using Both = LSTM<8, 16, Recurrent{.bidirectional = true}>;
using Broken = Sequential<Input<50, 8>, Both, Dropout<>, Flatten, Linear<32, 5>>;
