// gcc: needs 792 multiply-adds, 42 more than its budget of 750; most in layer 4, Linear<20, 30> with 600, layer 2\.0, Linear<8, 16> with 128, layer 0, Linear<4, 8> with 32
// clang: needs<792UL, (tenon::detail::)?multiply_adds_t, over<42UL>, budget_of<750UL>, most_in<(tenon::detail::)?costly<(tenon::detail::)?at_t<4>, (tenon::)?Linear<20, 30(, tenon::Bias::yes)?>, 600>, (tenon::detail::)?costly<(tenon::detail::)?at_t<2, 0>, (tenon::)?Linear<8, 16(, tenon::Bias::yes)?>, 128>
// A network that costs more than it may: how much more, and where.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Linear<4, 8>, ReLU, Branch<Linear<8, 16>, Linear<8, 4>>, Concat, Linear<20, 30>>;
static_assert(within<Net, Budget{.multiply_adds = 750, .parameters = 1000}>);
