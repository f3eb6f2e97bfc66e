// gcc: layer 1, Parallel<...>, expects 1 tensor but gets 2 from layer 0, Parallel<...>
// clang: says\("layer", at<1>, type<(tenon::)?(detail::wiring::)?Parallel<>>, "expects this many tensors:", 1, "but gets", tensors<(tenon::detail::)?shape<4>, (tenon::detail::)?shape<6>>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Parallel<>>\).*a tensor of its own
// More tensors than layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Parallel<Linear<3, 4>, Linear<5, 6>>, Parallel<Linear<4, 2>>>;
