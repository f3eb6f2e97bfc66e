// gcc: Conv2d<3, 0> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Conv2d>, shape_of<3, 0>, "has a size below 1"\).*sizes count from 1
// No outputs.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Conv2d<3, 0, 3>>;
