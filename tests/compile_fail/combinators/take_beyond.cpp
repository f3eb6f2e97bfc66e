// gcc: layer 1, Take<2>, takes tensor 2 but gets only tensors 0 to 1 from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Take<2>>, "takes tensor", 2, "but gets only", tensors<(tenon::detail::)?shape<5>, (tenon::detail::)?shape<7>>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*counted from 0
// Tensors are counted from 0.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Take<2>>;
