// gcc: layer 1, Mine<int>, is not a layer
// clang: says\("layer", at<1>, type<Mine<int>>, "is not a layer"\).*made of layers
// Something that is not a layer, between layers.
#include <tenon/declare.hpp>
using namespace tenon;

template <class T>
struct Mine {};
using Broken = Sequential<ReLU, Mine<int>, Linear<4, 4>>;
