// gcc: layer 0, ConvTranspose1d<1, 1, 3, Bias::no>, spreads a frame over several of its output
// clang: says\("layer", at<0>, type<(tenon::)?ConvTranspose1d<1, 1, .*>>, "spreads a frame over several of its output"\).*frame by frame a layer reads frames that have come
// A transposed convolution, whose outputs overlap.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<ConvTranspose1d<1, 1, 3, Bias::no>>;
State<Net> state;
