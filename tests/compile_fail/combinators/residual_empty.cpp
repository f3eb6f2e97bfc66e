// gcc: Residual<> has no layers
// clang: says\(type<(tenon::)?(detail::wiring::)?Residual<>>, "has no layers"\).*at least one layer
// A Residual without layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Residual<>;
