// gcc: int, is not a layer
// gcc: a network is made of layers
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*a network is made of layers
// A HiddenState of no network.
#include <tenon/declare.hpp>
using namespace tenon;

HiddenState<int> hidden;
