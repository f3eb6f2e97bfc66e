// gcc: layer 2, Linear<5, 2>, expects \[5\] but gets \[7\] from layer 1, Take<1>
// clang: says\("layer", at<2>, type<(tenon::)?Linear<5, 2(, tenon::Bias::yes)?>>, "expects", shape_of<5>, "but gets", shape_of<7>, "from layer", at<1>, type<(tenon::)?Take<1>>\).*must have the shape of the output before it
// What is taken has its own shape.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Take<1>, Linear<5, 2>>;
