// gcc: tenon::extend::Operation. has no non-static data member named .parameter.
// clang: field designator 'parameter' does not refer to any field in type 'const (tenon::extend::)?Operation'; did you mean 'parameters'
// A member of its operation that there is not.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Swish {
  static constexpr ParameterList<1> parameters{{{"beta", Shape{64}}}, 1};
  static constexpr Operation operation{.role = Role::elementwise, .infer = &same_shape, .parameter = parameters};
  template <class V>
  static constexpr V apply(V x, V beta) {
    return x / (V(1.0f) + math::exp(-(beta * x)));
  }
};
