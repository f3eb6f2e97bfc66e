// gcc: layer 1, Concat, cannot join shapes \[4, 6\], \[4, 5\] and \[4, 6\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Concat>, "cannot join shapes", tensors<(tenon::detail::)?shape<4, 6>, (tenon::detail::)?shape<4, 5>, (tenon::detail::)?shape<4, 6>>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*Concat joins tensors
// Three tensors, of which one does not agree.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, Branch<ReLU, Linear<6, 5>, Tanh>, Concat, ReLU>;
