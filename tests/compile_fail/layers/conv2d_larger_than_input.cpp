// gcc: TODO
// clang: TODO
// A window of 5 rows in an image of 4.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 4, 9>, Conv2d<3, 8, 5>, ReLU>;
