// gcc: Input<1, 2, 3, 4, 5, 6> has not from 1 to 5 dimensions
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Input>, shape_of<1, 2, 3, 4, 5, 6>, "has not from 1 to 5 dimensions"\).*from 1 to 5 dimensions
// More dimensions than a Shape has; the stack that holds it is silent.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<1, 2, 3, 4, 5, 6>, Flatten, Linear<720, 5>>;
