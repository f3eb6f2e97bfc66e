// gcc: layer 1, MultiplyParameter<19>, expects \[19\] but gets \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?MultiplyParameter<19>>, "expects", shape_of<19>, "but gets", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Named<"scale", MultiplyParameter<19>>, Linear<20, 5>>;
