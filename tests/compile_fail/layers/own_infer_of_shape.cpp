// gcc: layer 1, Own, has no infer\(Shape\) that gives a Verdict
// clang: says\("layer", at<1>, type<Own>, "is not complete:", type<(tenon::detail::)?no_infer>\)
// A shape rule that gives a Shape, not a Verdict.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Own {
  static constexpr Role role = Role::elementwise;
  static constexpr Shape infer(const Shape& in) { return in; }
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};
using Broken = Sequential<Linear<4, 4>, Own>;
