// gcc: layer 1, Linear<18, 5>, expects \[18\] but gets \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<tenon::Linear<18, 5.*>>, "expects", shape_of<18>, "but gets", shape_of<20>, "from layer", at<0>, type<tenon::Linear<10, 20.*>>\)
// 18 and 20 fill the same number of vectors of 8 floats; they differ all the same.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Linear<18, 5>>;
