// gcc: Reshape<4, 0> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Reshape>, shape_of<4, 0>, "has a size below 1"\).*sizes count from 1
// No place at all.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Reshape<4, 0>>;
