// gcc: layer 2, Linear<5, 4>, has the parameter key fc\.weight of layer 0, Linear<4, 5>
// clang: says\("layer", at<2>, type<(tenon::)?Linear<5, 4(, tenon::Bias::yes)?>>, "has the parameter key", text<'f', 'c', '\.', 'w', 'e', 'i', 'g', 'h', 't'>, "of layer", at<0>, type<(tenon::)?Linear<4, 5(, tenon::Bias::yes)?>>\).*a key of its own
// Two layers of one name.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Named<"fc", Linear<4, 5>>, ReLU, Named<"fc", Linear<5, 4>>>;
