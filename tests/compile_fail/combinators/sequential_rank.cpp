// gcc: layer 0, Linear<100, 10>, expects \[100\] but gets \[1, 28, 28\] from Input<1, 28, 28>
// clang: says\("layer", at<0>, type<(tenon::)?Linear<100, 10(, tenon::Bias::yes)?>>, "expects", shape_of<100>, "but gets", shape_of<1, 28, 28>, "from layer", at<>, type<(tenon::)?Input<1, 28, 28>>\).*must have the shape of the output before it
// A wrong rank: Linear acts on the last dimension, which has 28 features.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<1, 28, 28>, Linear<100, 10>>;
