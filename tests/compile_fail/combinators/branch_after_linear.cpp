// gcc: layer 1\.1\.1, Linear<19, 4>, expects \[19\] but gets \[20\] from layer 1\.1\.0, Tanh
// clang: says\("layer", at<1, 1, 1>, type<(tenon::)?Linear<19, 4(, tenon::Bias::yes)?>>, "expects", shape_of<19>, "but gets", shape_of<20>, "from layer", at<1, 1, 0>, type<(tenon::)?Tanh>\).*must have the shape of the output before it
// A Branch's layer and the layer before the Branch.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Branch<ReLU, Sequential<Tanh, Linear<19, 4>>>, Concat>;
