// gcc: Parallel<> has no layers
// clang: says\(type<(tenon::)?(detail::wiring::)?Parallel<>>, "has no layers"\).*at least one layer
// A Parallel without layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Parallel<>;
