// gcc: layer 0, ConcatAlong<0>, has no such dimension in \[\.\.\.\] from the input
// clang: says\("layer", at<0>, type<(tenon::)?ConcatAlong<0>>, "has no such dimension in", shape_of<>, "from layer", at<>, type<(tenon::detail::)?the_input>\).*0 is the batch
// Dimension 0 is the batch, of whatever tensors.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<ConcatAlong<0>, ReLU>;
