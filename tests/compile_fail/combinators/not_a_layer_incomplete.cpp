// gcc: layer 1, Later, is not a layer
// clang: says\("layer", at<1>, type<Later>, "is not a layer"\).*made of layers
// Something that is not a layer, between layers.
#include <tenon/declare.hpp>
using namespace tenon;

struct Later;
using Broken = Sequential<ReLU, Later, Linear<4, 4>>;
