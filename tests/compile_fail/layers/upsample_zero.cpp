// gcc: Upsample<0> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Upsample>, shape_of<0>, "has a size below 1"\).*sizes count from 1
// No pixels.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<6, 9>, Upsample<0>, Linear<5, 3>>;
