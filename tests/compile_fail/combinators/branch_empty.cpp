// gcc: Branch<> has no layers
// clang: says\(type<(tenon::)?(detail::wiring::)?Branch<>>, "has no layers"\).*at least one layer
// A Branch without layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Branch<>;
