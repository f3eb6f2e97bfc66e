// gcc: layer 1, Swish<0>, states a parameter of which an extent is below 1
// clang: says\("layer", at<1>, type<Swish<0>>, "states a parameter of which an extent is below 1"\)
// A parameter without numbers.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

template <int C>
struct Swish {
  static constexpr ParameterList<1> parameters{{{"beta", Shape{C}}}, 1};
  static constexpr Operation operation = elementwise({.parameters = parameters, .per = Per::channel});
  template <class V>
  static constexpr V apply(V x, V beta) {
    return x / (V(1.0f) + math::exp(-(beta * x)));
  }
};

using Broken = Sequential<Linear<10, 64>, Swish<0>, Linear<64, 3>>;
