// gcc: Sequential<> has no layers
// clang: says\(type<(tenon::)?(detail::wiring::)?Sequential<>>, "has no layers"\).*at least one layer
// An empty stack inside others: one error, for itself.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Branch<ReLU, Residual<Sequential<>>>, Concat, Linear<40, 5>>;
