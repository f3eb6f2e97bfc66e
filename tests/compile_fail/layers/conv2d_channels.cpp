// gcc: TODO
// clang: TODO
// 16 channels come, 8 are expected.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 28, 28>, Conv2d<3, 16, 3>, ReLU, Conv2d<8, 16, 3>>;
