// gcc: layer 0, Linear<4, 4>, must give what goes on and a skip but gives \[4\]
// clang: says\("layer", at<0>, type<(tenon::)?(detail::)?part_of<(tenon::)?(detail::wiring::)?SkipSum<>, (tenon::)?Linear<4, 4.*>>>, "must give what goes on and a skip but gives", .*each block of SkipSum gives two tensors
// A block without a skip.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<SkipSum<Linear<4, 4>>, ReLU>;
