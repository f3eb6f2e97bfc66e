// gcc: int, is not a layer
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*a network is made of layers
// A file of no network.
#include <tenon/tenon.hpp>
using namespace tenon;

auto parameters = load<int>("net.safetensors");
