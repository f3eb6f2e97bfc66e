// gcc: layer 2\.0, Linear<4, 4>, has the parameter key fc1\.weight of layer 0, Linear<4, 4>
// clang: says\("layer", at<2, 0>, type<(tenon::)?Linear<4, 4(, tenon::Bias::yes)?>>, "has the parameter key", text<'f', 'c', '1', '\.', 'w', 'e', 'i', 'g', 'h', 't'>, "of layer", at<0>, type<(tenon::)?Linear<4, 4(, tenon::Bias::yes)?>>\).*a key of its own
// Modules without a name of their own keep their places; Named inside one Module do not.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken =
    Sequential<Module<Named<"fc1", Linear<4, 4>>, Named<"act", PReLU<>>, Sequential<Named<"fc1", Linear<4, 4>>>>, ReLU>;
