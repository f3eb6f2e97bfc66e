// gcc: GroupNorm<0, 8> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?GroupNorm>, shape_of<0, 8>, "has a size below 1"\).*sizes count from 1
// No groups.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<8, 5>, GroupNorm<0, 8>, Linear<6, 3>>;
