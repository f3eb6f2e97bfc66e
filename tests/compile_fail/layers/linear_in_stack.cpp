// gcc: Linear<4, 0> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Linear>, shape_of<4, 0>, "has a size below 1"\).*sizes count from 1
// A size below 1: the stack around it is silent, though its neighbours do not fit either.
#include <tenon/declare.hpp>
using namespace tenon;

using Inner = Sequential<ReLU, Linear<4, 0>, Linear<3, 4>>;
using Broken = Sequential<Linear<2, 4>, Inner, Linear<9, 9>>;
