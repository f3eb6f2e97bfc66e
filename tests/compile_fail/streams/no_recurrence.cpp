// gcc: layer 1, FinalHidden, stands behind no recurrent layer
// clang: says\("layer", at<1>, type<(tenon::)?FinalHidden>, "stands behind no recurrent layer"\).*FinalHidden takes the hidden states of the RNN, LSTM or GRU right before it
// A Linear has no hidden state.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<4, 8>, FinalHidden>;
