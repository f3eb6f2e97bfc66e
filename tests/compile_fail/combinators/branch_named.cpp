// gcc: layer 1, Linear<12, 2>, expects \[12\] but gets several tensors \[5\] and \[7\] from layer 0, Sequential<...>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<12, 2(, tenon::Bias::yes)?>>, "expects", shape_of<12>, "but gets several tensors", shape_of<5>, "and", shape_of<7>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Sequential<.*>>\).*put Concat \(or Add\) after the Branch
// A Branch that ends a named stack: the message speaks of the stack.
#include <tenon/declare.hpp>
using namespace tenon;

using Heads = Sequential<Linear<10, 8>, Branch<Linear<8, 5>, Linear<8, 7>>>;
using Broken = Sequential<Heads, Linear<12, 2>>;
