// gcc: layer 1, Residual<...>, expects one tensor but gets several tensors \[5\] and \[5\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?(detail::wiring::)?Residual<>>, "expects one tensor but gets several tensors", shape_of<5>, "and", shape_of<5>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*put Concat \(or Add\) after the Branch
// A Residual that is given several tensors.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 5>>, Residual<ReLU>>;
