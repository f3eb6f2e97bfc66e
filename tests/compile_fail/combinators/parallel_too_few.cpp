// gcc: layer 1, Parallel<...>, expects 3 tensors but gets 2 from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?(detail::wiring::)?Parallel<>>, "expects this many tensors:", 3, "but gets", tensors<(tenon::detail::)?shape<5>, (tenon::detail::)?shape<7>>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*a tensor of its own
// Parallel hands each layer a tensor of its own.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Parallel<ReLU, Tanh, ReLU>>;
