// gcc: layer 2\.0\.0, Linear<12, 2>, expects \[12\] but gets several tensors \[5\] and \[7\] from layer 1, Branch<...>
// clang: says\("layer", at<2, 0, 0>, type<(tenon::)?Linear<12, 2(, tenon::Bias::yes)?>>, "expects", shape_of<12>, "but gets several tensors", shape_of<5>, "and", shape_of<7>, "from layer", at<1>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*put Concat \(or Add\) after the Branch
// The layer that takes one tensor lies deeper than the Branch.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<9, 10>, Branch<Linear<10, 5>, Linear<10, 7>>, Module<Sequential<Linear<12, 2>>, ReLU>>;
