// gcc: int, is not a layer
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*made of layers
// A name for what is not a layer; the stack around it is silent.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<ReLU, Named<"x", int>>;
