// gcc: layer 1, LSTMCell<4, 8>, expects 3 tensors but gets 1 from layer 0, Linear<4, 4>
// clang: says\("layer", at<1>, type<(tenon::)?LSTMCell<4, 8(, tenon::Bias::yes)?>>, "expects this many tensors:", 3, "but gets", tensors<
// clang: as a Branch or a Parallel before it gives
// A cell takes x, h and c.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<4, 4>, LSTMCell<4, 8>>;
