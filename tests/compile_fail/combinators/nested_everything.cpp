// gcc: layer 1\.1\.1, Linear<55, 3>, expects \[55\] but gets \[54\] from layer 1\.1\.0, Flatten
// clang: says\("layer", at<1, 1, 1>, type<(tenon::)?Linear<55, 3(, tenon::Bias::yes)?>>, "expects", shape_of<55>, "but gets", shape_of<54>, "from layer", at<1, 1, 0>, type<(tenon::)?Flatten>\).*must have the shape of the output before it
// Six combinators deep, and one sentence.
#include <tenon/declare.hpp>
using namespace tenon;

using Cell = Residual<Branch<Linear<6, 4>, Sequential<Linear<6, 2>, Tanh>>, ConcatAlong<-1>>;
using Broken =
    Sequential<Input<9, 6>, Repeat<2, Module<Cell, ReLU>>, Branch<Linear<6, 1>, Sequential<Flatten, Linear<55, 3>>>>;
