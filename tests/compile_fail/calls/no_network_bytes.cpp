// gcc: int, is not a layer
// gcc: a network is made of layers
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*a network is made of layers
// Bytes of no network.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr auto bytes = model_bytes<int> + workspace_bytes<int> + state_bytes<int>;
