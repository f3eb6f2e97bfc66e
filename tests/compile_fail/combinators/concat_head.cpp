// gcc: layer 1\.0, Concat, cannot join shapes \[3, 4\] and \[12\] from layer 0, Branch<...>
// clang: says\("layer", at<1, 0>, type<(tenon::)?Concat>, "cannot join shapes", shape_of<3, 4>, "and", shape_of<12>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*Concat joins tensors
// A head that begins with Concat is refused only where its tensors are known.
#include <tenon/declare.hpp>
using namespace tenon;

using Head = Sequential<Concat, ReLU>;
using Broken = Sequential<Input<3, 4>, Branch<ReLU, Flatten>, Head>;
