// gcc: a parameter is one number, <> or <1>, one for each feature, <10>, or one for each channel of \[8, H, W\], <8, 1, 1>
// clang: a parameter is one number, <> or <1>, one for each feature, <10>, or one for each channel of \[8, H, W\], <8, 1, 1>
// A parameter for each element.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Reshape<4, 5>, MultiplyParameter<4, 5>>;
