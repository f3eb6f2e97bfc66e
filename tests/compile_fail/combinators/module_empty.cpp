// gcc: Module<> has no layers
// clang: says\(type<(tenon::)?(detail::wiring::)?Module<>>, "has no layers"\).*at least one layer
// A Module without layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Module<>;
