// gcc: TODO
// clang: TODO
// 3 groups of 8 channels.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Conv2d<8, 9, Window{.kernel_size = 3, .groups = 3}>;
