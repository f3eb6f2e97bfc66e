// gcc: layer 1\.1\.0, Linear<4, 3>, has the parameter key fc\.weight of layer 0\.1, Linear<4, 4>
// clang: says\("layer", at<1, 1, 0>, type<(tenon::)?Linear<4, 3(, tenon::Bias::yes)?>>, "has the parameter key", text<'f', 'c', '\.', 'w', 'e', 'i', 'g', 'h', 't'>, "of layer", at<0, 1>, type<(tenon::)?Linear<4, 4(, tenon::Bias::yes)?>>\).*a key of its own
// Names drop the places in front of them, and so meet.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken =
    Sequential<Sequential<ReLU, Named<"fc", Linear<4, 4>>>, Branch<Tanh, Sequential<Named<"fc", Linear<4, 3>>>>>;
