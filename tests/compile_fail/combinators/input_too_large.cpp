// gcc: Input<100000, 100000>, makes too many numbers of \[100000, 100000\] from the input
// gcc: a tensor has at most 2\^31 - 64 numbers
// clang: says\("layer", at<>, type<(tenon::)?Input<100000, 100000>>, "makes too many numbers of", tensors<(tenon::detail::)?shape<100000, 100000>>.*at most 2\^31 - 64 numbers
// A Flatten would have 1410065408 of them.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<100000, 100000>, Flatten>;
