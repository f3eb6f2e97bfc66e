// gcc: layer 1, Parameters<ReLU>, is not a layer
// clang: says\("layer", at<1>, type<(tenon::)?Parameters<(tenon::)?ReLU>>, "is not a layer"\).*made of layers
// Something that is not a layer, between layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<ReLU, Parameters<ReLU>, Linear<4, 4>>;
