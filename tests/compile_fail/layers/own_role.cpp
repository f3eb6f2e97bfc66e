// gcc: layer 1, Own, has no role
// clang: says\("layer", at<1>, type<Own>, "is not complete:", type<(tenon::detail::)?no_role>\)
// A layer of one's own without a role.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Own {
  static constexpr Verdict infer(const Shape& in) { return Verdict::gives(in); }
};
using Broken = Sequential<Linear<4, 4>, Own>;
