// gcc: layer 1, Softmax<-1>, expects one tensor but gets several tensors \[5\], \[7\] and \[8\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Softmax<-1>>, "expects one tensor but gets several tensors", tensors<(tenon::detail::)?shape<5>, (tenon::detail::)?shape<7>, (tenon::detail::)?shape<8>>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*put Concat \(or Add\) after the Branch
// Three tensors into Softmax.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 7>, Linear<10, 8>>, Softmax<-1>>;
