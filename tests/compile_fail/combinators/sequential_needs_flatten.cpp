// gcc: layer 1, Linear<576, 10>, expects \[576\] but gets \[16, 6, 6\] from layer 0, ReLU
// clang: says\("layer", at<1>, type<(tenon::)?Linear<576, 10(, tenon::Bias::yes)?>>, "expects", shape_of<576>, "but gets", shape_of<16, 6, 6>, "from layer", at<0>, type<(tenon::)?ReLU>\).*needs Flatten in between
// The right number of numbers in the wrong rank: Flatten is missing, and the law says so.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<16, 6, 6>, ReLU, Linear<576, 10>>;
