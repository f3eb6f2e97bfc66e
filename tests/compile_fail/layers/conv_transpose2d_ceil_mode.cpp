// gcc: this layer has no such argument
// clang: this layer has no such argument
// PyTorch has no such argument either.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 32, 32>, ConvTranspose2d<3, 8, Window{.kernel_size = 3, .ceil_mode = true}>>;
