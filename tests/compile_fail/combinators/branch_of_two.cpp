// gcc: layer 1\.0, Linear<8, 2>, expects \[8\] but gets several tensors \[8\] and \[8\] from layer 0, Parallel<...>
// gcc: a Parallel gives each of its layers a tensor of its own
// clang: says\("layer", at<1, 0>, type<(tenon::)?Linear<8, 2(, tenon::Bias::yes)?>>, "expects", shape_of<8>, "but gets several tensors", shape_of<8>, "and", shape_of<8>
// clang: a Parallel gives each of its layers a tensor of its own
// A Branch gives each of its layers all that it gets.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Parallel<Linear<3, 8>, Linear<4, 8>>, Branch<Linear<8, 2>, ReLU>>;
