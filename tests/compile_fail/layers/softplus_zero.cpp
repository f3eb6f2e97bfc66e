// gcc: CELU's alpha and Softplus' beta are divided by: they are not 0
// clang: CELU's alpha and Softplus' beta are divided by: they are not 0
// Softplus divides by its argument.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Softplus<0>>;
