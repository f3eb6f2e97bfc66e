// gcc: layer 2\.0\.0\.1, Linear<9, 2>, expects \[9\] but gets \[8\] from layer 2\.0\.0\.0, Tanh
// clang: says\("layer", at<2, 0, 0, 1>, type<(tenon::)?Linear<9, 2(, tenon::Bias::yes)?>>, "expects", shape_of<9>, "but gets", shape_of<8>, "from layer", at<2, 0, 0, 0>, type<(tenon::)?Tanh>\).*must have the shape of the output before it
// Two stacks that fit within and not with each other: the path leads into both.
#include <tenon/declare.hpp>
using namespace tenon;

using Head = Sequential<Linear<20, 8>, ReLU>;
using Tail = Sequential<Sequential<Sequential<Tanh, Linear<9, 2>>>, ReLU>;
using Broken = Sequential<Linear<10, 20>, Head, Tail>;
