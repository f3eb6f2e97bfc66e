// gcc: layer 1, Own, has no infer that is constexpr
// clang: says\("layer", at<1>, type<Own>, "is not complete:", type<(tenon::detail::)?no_constexpr_infer>\)
// A shape rule that compilers cannot ask.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Own {
  static Verdict infer(const Shape& in) { return Verdict::gives(in); }
  static constexpr Operation operation{.role = Role::elementwise, .infer = &infer};
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};
using Broken = Sequential<Linear<4, 4>, Own>;
