// gcc: Residual<...>, expects one tensor but gets several tensors \[10\] and \[10\] from layer 1, Branch<...>
// clang: says\("layer", at<>, type<(tenon::)?(detail::wiring::)?Residual<>>, "expects one tensor but gets several tensors", shape_of<10>, "and", shape_of<10>, "from layer", at<1>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*put Concat \(or Add\) after the Branch
// A block that ends in a Branch.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Residual<Linear<10, 10>, Branch<ReLU, Tanh>>;
