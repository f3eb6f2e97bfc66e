// gcc: layer 1, Linear<4, 4>, has the parameter key a\.b\.weight of layer 0, Linear<4, 4>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<4, 4(, tenon::Bias::yes)?>>, "has the parameter key", text<'a', '\.', 'b', '\.', 'w', 'e', 'i', 'g', 'h', 't'>, "of layer", at<0>, type<(tenon::)?Linear<4, 4(, tenon::Bias::yes)?>>\).*a key of its own
// A name with a dot is the same key as two names.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Named<"a.b", Linear<4, 4>>, Named<"a", Named<"b", Linear<4, 4>>>>;
