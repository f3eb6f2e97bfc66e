// gcc: most in layer 1, LSTM<8, 20, 2 layers> \(its RecurrentLayer<20, 20, layer 1>\) with 3360, layer 1, LSTM<8, 20, 2 layers> \(its RecurrentLayer<8, 20, layer 0>\) with 2400, layer 0, Residual<...>|most in .* layer 0\.0, Linear<8, 8> with 72
// clang: costly<(tenon::detail::)?at_t<1>, (tenon::detail::)?part_of<(tenon::)?LSTM<8, 20, 2.*>,
// A layer that is made of several is told with the part that costs most.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Residual<Linear<8, 8>>, LSTM<8, 20, 2>>;
static_assert(within<Net, Budget{.parameters = 100}>);
