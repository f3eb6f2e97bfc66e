// gcc: network 2 takes \[10\] and gives \[6\], but network 0 takes \[10\] and gives \[5\]
// clang: says\("network", 2, "takes", tensors<(tenon::detail::)?shape<10>>, "and gives", tensors<(tenon::detail::)?shape<6>>, "but network 0 takes", tensors<(tenon::detail::)?shape<10>>, "and gives", tensors<(tenon::detail::)?shape<5>>\).*the networks of a Registry are called in one way
// The third network has six outputs.
#include <tenon/tenon.hpp>
using namespace tenon;

template <int Width>
using Policy = Sequential<Linear<10, Width>, ReLU, Linear<Width, 5>>;
using Other = Sequential<Linear<10, 6>, ReLU>;
using Policies = Registry<ForEach<Policy, 16, 32>, Other>;
