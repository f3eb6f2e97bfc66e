// gcc: layer 0\.3, Linear<36, 5>, expects \[36\] but gets \[35\] from layer 0\.2, Flatten
// clang: says\("layer", at<0, 3>, type<(tenon::)?Linear<36, 5(, tenon::Bias::yes)?>>, "expects", shape_of<36>, "but gets", shape_of<35>, "from layer", at<0, 2>, type<(tenon::)?Flatten>\).*must have the shape of the output before it
// A bad stack inside a network over [frames, features]: the features are counted, not the frames.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<7, 10>, Sequential<Linear<10, 5>, ReLU, Flatten, Linear<36, 5>>>;
