// gcc: Upsample takes a whole factor, then perhaps Interpolation::linear or bilinear; align_corners, sizes and
// clang: Upsample takes a whole factor|non-type template argument of type 'double' is not yet supported
// A factor of one and a half.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<6, 9>, Upsample<1.5>>;
