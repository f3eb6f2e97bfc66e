// gcc: Pow<Exponent> takes integers from -8 to 8 that are not 0
// clang: Pow<Exponent> takes integers from -8 to 8 that are not 0
// A power that so few products do not give.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<4, 4>, Pow<9>>;
static_assert(parameter_count<Broken> == 20);
