// gcc: int, is not a layer
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*a network is made of layers
// One of them is no network.
#include <tenon/tenon.hpp>
using namespace tenon;

auto one = Registry<Linear<4, 8>, int>::load("net.safetensors");
