// gcc: layer 1\.1, Linear<8, 2>, expects \[8\] but gets \[7\] from layer 0\.1, Linear<10, 7>
// clang: says\("layer", at<1, 1>, type<(tenon::)?Linear<8, 2(, tenon::Bias::yes)?>>, "expects", shape_of<8>, "but gets", shape_of<7>, "from layer", at<0, 1>, type<(tenon::)?Linear<10, 7(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// The second layer of a Parallel behind a Branch.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Parallel<ReLU, Linear<8, 2>>>;
