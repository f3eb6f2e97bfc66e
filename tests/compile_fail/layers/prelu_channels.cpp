// gcc: layer 1, PReLU<19>, expects \[19\] but gets \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?PReLU<19>>, "expects", shape_of<19>, "but gets", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// One slope per feature, and there are 20. That the input could have 19 rows helps nobody.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, PReLU<19>, Linear<20, 5>>;
