// gcc: layer 1, Add, cannot combine shapes \[5\], \[5\] and \[1\] from layer 0, Parallel<...>
// clang: says\("layer", at<1>, type<(tenon::)?Add>, "cannot combine shapes", tensors<(tenon::detail::)?shape<5>, (tenon::detail::)?shape<5>, (tenon::detail::)?shape<1>>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Parallel<>>\).*Add and Multiply take tensors of one shape
// Three tensors, the last of another shape; no broadcasting.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Parallel<Linear<1, 5>, Linear<2, 5>, Linear<3, 1>>, Add>;
