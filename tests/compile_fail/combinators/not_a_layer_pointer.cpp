// gcc: layer 1, Linear<4, 4>\*, is not a layer
// clang: says\("layer", at<1>, type<(tenon::)?Linear<4, 4(, tenon::Bias::yes)?> \*>, "is not a layer"\).*made of layers
// Something that is not a layer, between layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<ReLU, Linear<4, 4>*, Linear<4, 4>>;
