// gcc: Input<19>, expects \[19\] but gets \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<>, type<(tenon::)?Input<19>>, "expects", shape_of<19>, "but gets", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// An Input behind a layer states what that layer must give.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Input<19>, ReLU>;
