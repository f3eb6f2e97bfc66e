// gcc: layer 1, Linear<9, 2>, expects \[9\] but gets \[8\] from layer 0, Residual<...>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<9, 2(, tenon::Bias::yes)?>>, "expects", shape_of<9>, "but gets", shape_of<8>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Residual<>>
// The sum at the end of a Residual is a layer that nobody typed.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Residual<Linear<8, 8>>, Linear<9, 2>>;
