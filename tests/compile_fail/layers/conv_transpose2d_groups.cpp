// gcc: groups divide a convolution's input and output channels
// clang: groups divide a convolution's input and output channels
// Three groups of two output channels.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<6, 5, 5>, ConvTranspose2d<6, 2, Window{.kernel_size = 3, .groups = 3}>>;
