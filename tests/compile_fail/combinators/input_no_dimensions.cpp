// gcc: Input<> has not from 1 to 5 dimensions
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Input>, shape_of<>, "has not from 1 to 5 dimensions"\).*from 1 to 5 dimensions
// An input without dimensions.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<>, ReLU>;
