// gcc: layer 1, Half, has a rule, or parameters, that its operation does not state
// clang: says\("layer", at<1>, type<Half>, "has a rule, or parameters, that its operation does not state"\).*an operation that is inherited knows none of them
// A shape rule beside an operation that is inherited.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Half : extend::Elementwise {
  static constexpr Verdict infer(const Shape& in) { return Verdict::gives(Shape{in.last() / 2}); }
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};

using Broken = Sequential<Linear<10, 64>, Half, Linear<32, 3>>;
