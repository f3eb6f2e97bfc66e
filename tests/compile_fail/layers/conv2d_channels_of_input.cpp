// gcc: TODO
// clang: TODO
// A photograph has 3 channels.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 28, 28>, Conv2d<1, 16, 3>>;
