// gcc: Upsample takes a whole factor, then perhaps Interpolation::linear or bilinear; align_corners, sizes and
// clang: Upsample takes a whole factor, then perhaps Interpolation::linear or bilinear; align_corners, sizes and
// torch.nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True).
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 6, 9>, Upsample<2, Interpolation::bilinear, true>>;
