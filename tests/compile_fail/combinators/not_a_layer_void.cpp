// gcc: layer 1, void, is not a layer
// clang: says\("layer", at<1>, type<void>, "is not a layer"\).*made of layers
// Something that is not a layer, between layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<ReLU, void, Linear<4, 4>>;
