// gcc: Repeat<-2, Linear<4, 4>> has no layers
// clang: says\(type<(tenon::)?(detail::wiring::)?Repeat<-2, (tenon::)?(detail::)?layers>>, "has no layers"\).*at least one layer
// Fewer than none.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Repeat<-2, Linear<4, 4>>;
