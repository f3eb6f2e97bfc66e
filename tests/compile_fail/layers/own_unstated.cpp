// gcc: layer 1, Swish<64>, has a rule, or parameters, that its operation does not state
// clang: says\("layer", at<1>, type<Swish<64>>, "has a rule, or parameters, that its operation does not state"\).*an operation that is inherited knows none of them
// Its operation does not state its parameters.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

template <int C>
struct Swish {
  static constexpr ParameterList<1> parameters{{{"beta", Shape{C}}}, 1};
  static constexpr Operation operation = elementwise({.per = Per::channel});
  template <class V>
  static constexpr V apply(V x, V beta) {
    return x / (V(1.0f) + math::exp(-(beta * x)));
  }
};

using Broken = Sequential<Linear<10, 64>, Swish<64>, Linear<64, 3>>;
