// gcc: layer 1, Linear<9, 20>, expects \[9\] but gets \[8\] from layer 0, Linear<20, 8>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<9, 20(, tenon::Bias::yes)?>>, "expects", shape_of<9>, "but gets", shape_of<8>, "from layer", at<0>, type<(tenon::)?Linear<20, 8(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// The innermost bad stack speaks, with the path from there; those around it are silent.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken =
    Sequential<Linear<10, 20>, Residual<Sequential<ReLU, Sequential<Linear<20, 8>, Linear<9, 20>>>>, Linear<3, 2>>;
