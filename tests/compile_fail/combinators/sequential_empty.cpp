// gcc: Sequential<> has no layers
// clang: says\(type<(tenon::)?(detail::wiring::)?Sequential<>>, "has no layers"\).*at least one layer
// A stack without layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<>;
