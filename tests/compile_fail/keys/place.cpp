// gcc: layer 1, Linear<4, 4>, has the parameter key 1\.weight of layer 0, Linear<4, 4>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<4, 4(, tenon::Bias::yes)?>>, "has the parameter key", text<'1', '\.', 'w', 'e', 'i', 'g', 'h', 't'>, "of layer", at<0>, type<(tenon::)?Linear<4, 4(, tenon::Bias::yes)?>>\).*a key of its own
// A name that looks like a place.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Named<"1", Linear<4, 4>>, Linear<4, 4>>;
