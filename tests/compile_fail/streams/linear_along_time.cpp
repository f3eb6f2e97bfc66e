// gcc: layer 1, Linear<14, 3>, reads the whole sequence at once
// clang: says\("layer", at<1>, type<(tenon::)?Linear<14, 3(, tenon::Bias::yes)?>>, "reads the whole sequence at once"\).*frame by frame a layer reads frames that have come
// Linear acts on the last dimension, which is time here.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Input<3, 16>, Conv1d<3, 8, 3>, Linear<14, 3>>;
State<Net> state;
