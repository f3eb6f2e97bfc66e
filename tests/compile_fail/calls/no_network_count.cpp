// gcc: Plain, is not a layer
// gcc: a network is made of layers
// clang: says\("layer", at<>, type<Plain>, "is not a layer"\).*a network is made of layers
// A struct with layers, which nothing says how to call.
#include <tenon/declare.hpp>
using namespace tenon;

struct Plain {
  Linear<4, 8> first;
  ReLU second;
};
constexpr auto count = parameter_count<Plain>;
