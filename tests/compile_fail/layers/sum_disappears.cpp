// gcc: layer 2, Linear<6, 3>, expects \[6\] but gets \[4\] from layer 1, Sum<2>
// clang: says\("layer", at<2>, type<(tenon::)?Linear<6, 3.*"expects", shape_of<6>, "but gets", shape_of<4>, "from layer", at<1>, type<(tenon::)?Sum<2>>\).*must have the shape of the output before it
// The summed dimension is gone.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, ReLU, Sum<2>, Linear<6, 3>>;
