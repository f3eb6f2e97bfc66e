// gcc: layer 1, Concat, makes too many numbers of \[1500000000\] and \[1500000000\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Concat>, "makes too many numbers of", tensors<(tenon::detail::)?shape<1500000000>, (tenon::detail::)?shape<1500000000>>
// No int holds the sum.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Input<4>, Branch<Linear<4, 1500000000>, Sequential<Linear<4, 1500000000>, ReLU>>, Concat>;
