// gcc: layer 3, Linear<2704, 10>, expects \[2704\] but gets \[16, 13, 13\] from layer 2, MaxPool2d<2>
// clang: says\("layer", at<3>, type<(tenon::)?Linear<2704, 10(, tenon::Bias::yes)?>>, "expects", shape_of<2704>, "but gets", shape_of<16, 13, 13>, "from layer", at<2>, type<(tenon::)?MaxPool2d<.*>>\).*Linear after Conv2d needs Flatten in between
// Linear straight behind a convolution: 16 * 13 * 13 features, but not flat.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<1, 28, 28>, Conv2d<1, 16, 3>, ReLU, MaxPool2d<2>, Linear<2704, 10>>;
