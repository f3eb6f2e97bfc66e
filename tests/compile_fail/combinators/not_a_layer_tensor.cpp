// gcc: layer 1, Tensor<float, 4>, is not a layer
// clang: says\("layer", at<1>, type<(tenon::)?Tensor<float, 4>>, "is not a layer"\).*made of layers
// Something that is not a layer, between layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<ReLU, Tensor<float, 4>, Linear<4, 4>>;
