// gcc: layer 0, Net, is not a layer
// gcc: a struct of layers is one as a Module<Named<...>, ...>, or adapted by Boost.Hana
// clang: says\("layer", at<0>, type<Net>, "is not a layer"\)
// clang: a struct of layers is one as a Module<Named<...>, ...>, or adapted by Boost.Hana
// A struct of layers that nobody has adapted.
#include <tenon/declare.hpp>
using namespace tenon;

struct Net {
  Linear<4, 8> first;
  ReLU second;
};
using Broken = Sequential<Net, Linear<4, 4>>;
