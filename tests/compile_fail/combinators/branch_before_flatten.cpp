// gcc: layer 1, Flatten, expects one tensor but gets several tensors \[5\] and \[7\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Flatten>, "expects one tensor but gets several tensors", shape_of<5>, "and", shape_of<7>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*put Concat \(or Add\) after the Branch
// A Branch in front of Flatten, which takes one tensor of any shape.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Flatten>;
