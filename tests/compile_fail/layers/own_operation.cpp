// gcc: layer 1, Own, has no operation
// clang: says\("layer", at<1>, type<Own>, "is not complete:", type<(tenon::detail::)?no_operation>\)
// A layer of one's own with a formula alone.
#include <tenon/declare.hpp>
using namespace tenon;

struct Own {
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};
using Broken = Sequential<Linear<4, 4>, Own>;
