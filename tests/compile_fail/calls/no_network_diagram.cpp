// gcc: int, is not a layer
// gcc: a network is made of layers
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*a network is made of layers
// A diagram of no network.
#include <string>
#include <tenon/declare.hpp>
using namespace tenon;

auto drawing() { return diagram<int>(); }
