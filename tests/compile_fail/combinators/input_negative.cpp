// gcc: Input<3, -4> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Input>, shape_of<3, -4>, "has a size below 1"\).*sizes count from 1
// A negative size that is not `any`.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, -4>, ReLU>;
