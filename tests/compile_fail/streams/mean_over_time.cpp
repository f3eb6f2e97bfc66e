// gcc: layer 1, Mean<1>, reads the whole sequence at once
// clang: says\("layer", at<1>, type<(tenon::)?Mean<1>>, "reads the whole sequence at once"\).*frame by frame a layer reads frames that have come
// A mean over all frames.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<GRU<3, 8>, Mean<1>, Linear<8, 2>>;
State<Net> state;
