// gcc: layer 1, Own, has no infer\(Shape\) that gives a Verdict
// clang: says\("layer", at<1>, type<Own>, "is not complete:", type<(tenon::detail::)?no_infer>\)
// A layer of one's own without a shape rule.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Own {
  static constexpr Role role = Role::elementwise;
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};
using Broken = Sequential<Linear<4, 4>, Own>;
