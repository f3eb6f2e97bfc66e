// gcc: int, is not a layer
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*a network is made of layers
// Frames of no network.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr auto field = receptive_field<int>;
