// gcc: layer 1, int, is not a layer
// clang: says\("layer", at<1>, type<int>, "is not a layer"\).*made of layers
// An activation that is not a layer.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

using Net = Mlp<int, 10, 20, 5>;
