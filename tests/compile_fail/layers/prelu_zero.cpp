// gcc: PReLU<0> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?PReLU>, shape_of<0>, "has a size below 1"\).*sizes count from 1
// No slopes.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<4, 4>, PReLU<0>>;
