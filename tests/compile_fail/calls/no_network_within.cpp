// gcc: int, is not a layer
// gcc: a network is made of layers
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*a network is made of layers
// A budget of no network.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr bool kept = within<int, Budget{.parameters = 5}>;
