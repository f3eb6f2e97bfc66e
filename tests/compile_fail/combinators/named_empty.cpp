// gcc: Linear<3, 4>, has an empty name
// clang: says\("layer", at<>, type<(tenon::)?Linear<3, 4(, tenon::Bias::yes)?>>, "has an empty name"\).*keys
// An empty name would be an empty part of a key.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Named<"", Linear<3, 4>>, ReLU>;
