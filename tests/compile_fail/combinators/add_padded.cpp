// gcc: layer 1, Add, cannot combine shapes \[18\] and \[20\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Add>, "cannot combine shapes", shape_of<18>, "and", shape_of<20>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*Add and Multiply take tensors of one shape
// Unequal shapes of equally many vectors.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 18>, Linear<10, 20>>, Add>;
