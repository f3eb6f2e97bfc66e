// gcc: layer 1, Add, cannot combine shapes \[50\] and \[60\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Add>, "cannot combine shapes", shape_of<50>, "and", shape_of<60>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*Add and Multiply take tensors of one shape
// The input keeps its 10 features: 10 + 20 and 15 + 15 are equal, 10 + 40 and 30 + 30 are not.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

using Left = Sequential<Branch<Identity, Linear<10, 20>>, Concat>;
using Right = Sequential<Branch<Linear<10, 15>, Linear<10, 15>>, Concat>;
using Net = widen<Sequential<Branch<Left, Right>, Add, Linear<30, 5>>, 2>;
