// gcc: layer 1, Own, has no apply that is a template of a float or a vector
// clang: says\("layer", at<1>, type<Own>, "is not complete:", type<(tenon::detail::)?no_apply>\)
// A formula for floats, and none for vectors.
#include <tenon/declare.hpp>
using namespace tenon;

struct Own : tenon::extend::Elementwise {
  static constexpr float apply(float x) { return x; }
};
using Broken = Sequential<Linear<4, 4>, Own>;
