// gcc: int, is not a layer
// gcc: a network is made of layers
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*a network is made of layers
// Shapes of no network.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr auto in = input_shape<int>;
constexpr auto out = output_shape<int>;
constexpr auto ins = input_count<int> + output_count<int>;
