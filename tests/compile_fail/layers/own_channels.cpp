// gcc: layer 1, Swish<48>, expects \[48\] but gets \[64\] from layer 0, Linear<10, 64>
// clang: says\("layer", at<1>, type<Swish<48>>, "expects", shape_of<48>, "but gets", shape_of<64>, "from layer", at<0>, type<(tenon::)?Linear<10, 64.*>>\)
// A layer of one's own with another number of parameters than its input has features.
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

using Broken = Sequential<Linear<10, 64>, Swish<48>, Linear<64, 3>>;
