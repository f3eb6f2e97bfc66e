// gcc: layer 0, Linear<2000000000, 2000000000>, makes too many numbers of \[2000000000\] from the input
// gcc: a network less than 2\^60 parameters
// clang: says\("layer", at<0>, type<(tenon::)?Linear<2000000000, 2000000000.*>>, "makes too many numbers of", .*a network less than 2\^60 parameters
// Its parameters are more than are counted.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<2000000000, 2000000000>>;
