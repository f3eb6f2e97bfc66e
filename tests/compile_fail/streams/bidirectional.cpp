// gcc: layer 0, LSTM<3, 20, bidirectional>, reads the sequence backwards
// clang: says\("layer", at<0>, type<(tenon::)?LSTM<3, 20, .*>>, "reads the sequence backwards"\).*frame by frame a layer reads frames that have come
// Half of it begins at the end.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<LSTM<3, 20, Recurrent{.bidirectional = true}>, Linear<40, 2>>;
State<Net> state;
