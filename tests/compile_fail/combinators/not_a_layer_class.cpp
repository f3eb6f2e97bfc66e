// gcc: layer 1, Mine, is not a layer
// clang: says\("layer", at<1>, type<Mine>, "is not a layer"\).*made of layers
// Something that is not a layer, between layers.
#include <tenon/declare.hpp>
using namespace tenon;

struct Mine {
  float weights[4];
};
using Broken = Sequential<ReLU, Mine, Linear<4, 4>>;
