// gcc: layer 1, ConcatAlong<0>, has no such dimension in \[5\] from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?ConcatAlong<0>>, "has no such dimension in", shape_of<5>, "from layer", at<0>, type<(tenon::)?(detail::wiring::)?Branch<>>\).*0 is the batch
// Dimension 0 is the batch.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, ConcatAlong<0>>;
