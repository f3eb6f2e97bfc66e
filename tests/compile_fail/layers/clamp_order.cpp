// gcc: Clamp<Low, High> needs Low <= High
// clang: Clamp<Low, High> needs Low <= High
// The limits the wrong way round.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<4, 4>, Clamp<2, 1>>;
static_assert(parameter_count<Broken> == 20);
