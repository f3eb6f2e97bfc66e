// gcc: layer 1, BatchNorm1d<18>, expects \[18\] but gets \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?BatchNorm1d<18, .*>>, "expects", shape_of<18>, "but gets", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*a layer's input must have the shape of the output before it
// Another count of features.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, BatchNorm1d<18>, ReLU>;
