// gcc: layer 1, float, is not a layer
// clang: says\("layer", at<1>, type<float>, "is not a layer"\).*made of layers
// Something that is not a layer, deep inside: the innermost combinator that holds it speaks.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<4, 4>, Branch<ReLU, Module<Tanh, float>>, Concat>;
