// gcc: Repeat<0, ReLU> has no layers
// clang: says\(type<(tenon::)?(detail::wiring::)?Repeat<0, (tenon::)?(detail::)?layers>>, "has no layers"\).*at least one layer
// No copies are no layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Repeat<0, ReLU>;
