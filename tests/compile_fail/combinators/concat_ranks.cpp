// gcc: layer 1, Concat, cannot join shapes \[24\] and \[4, 6\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?Concat>, "cannot join shapes", shape_of<24>, "and", shape_of<4, 6>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*Concat joins tensors
// Tensors of different rank.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 6>, Branch<Flatten, ReLU>, Concat>;
