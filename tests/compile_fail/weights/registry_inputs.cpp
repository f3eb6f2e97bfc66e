// gcc: network 1 takes \[4\] and \[3\] and gives \[8\] and \[2\], but network 0 takes \[4\] and gives \[8\]
// clang: says\("network", 1, "takes", tensors<(tenon::detail::)?shape<4>, (tenon::detail::)?shape<3>>, "and gives", tensors<(tenon::detail::)?shape<8>, (tenon::detail::)?shape<2>>, "but network 0 takes", tensors<(tenon::detail::)?shape<4>>, "and gives", tensors<(tenon::detail::)?shape<8>>\).*give them the same inputs and outputs
// One takes two tensors, and gives two.
#include <tenon/tenon.hpp>
using namespace tenon;

using Policies = Registry<Linear<4, 8>, Parallel<Linear<4, 8>, Linear<3, 2>>>;
