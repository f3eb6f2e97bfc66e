// gcc: layer 1, Linear<22, 2>, expects \[22\] but gets several tensors \[5\], \[7\] and \[10\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<22, 2(, tenon::Bias::yes)?>>, "expects", shape_of<22>, "but gets several tensors", tensors<(tenon::detail::)?shape<5>, (tenon::detail::)?shape<7>, (tenon::detail::)?shape<10>>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*put Concat \(or Add\) after the Branch
// Three tensors into Linear.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 7>, ReLU>, Linear<22, 2>>;
