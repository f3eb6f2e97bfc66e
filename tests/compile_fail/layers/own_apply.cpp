// gcc: layer 1, Own, has no apply that is a template of a float or a vector
// clang: says\("layer", at<1>, type<Own>, "is not complete:", type<(tenon::detail::)?no_apply>\)
// An activation without its formula.
#include <tenon/declare.hpp>
using namespace tenon;

struct Own : tenon::extend::Elementwise {};
using Broken = Sequential<Linear<4, 4>, Own>;
