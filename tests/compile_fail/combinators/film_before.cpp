// gcc: layer 2, Linear<9, 1>, expects \[9\] but gets \[8\] from layer 1, FiLM
// clang: says\("layer", at<2>, type<(tenon::)?Linear<9, 1(, tenon::Bias::yes)?>>, "expects", shape_of<9>, "but gets", shape_of<8>, "from layer", at<1>, type<(tenon::)?FiLM>
// Behind a layer that is made of two.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Identity, Linear<8, 8>, Linear<8, 8>>, FiLM, Linear<9, 1>>;
