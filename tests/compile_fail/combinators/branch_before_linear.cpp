// gcc: layer 1, Linear<12, 2>, expects \[12\] but gets several tensors \[5\] and \[7\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<tenon::Linear<12, 2.*>>, "expects", shape_of<12>, "but gets several tensors", shape_of<5>, "and", shape_of<7>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*put Concat
// A Branch in front of a layer that takes one tensor; the law says what is missing.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Linear<12, 2>>;
