// gcc: layer 0, Upsample<70000>, makes too many numbers of \[1, 40000, 40000\] from Input<1, 40000, 40000>
// clang: says\("layer", at<0>, type<(tenon::)?Upsample<70000.*>>, "makes too many numbers of", tensors<(tenon::detail::)?shape<1, 40000, 40000>>
// No int holds the rows.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<1, 40000, 40000>, Upsample<70000>>;
