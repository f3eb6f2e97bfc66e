// gcc: this layer has no such argument
// clang: this layer has no such argument
// PyTorch has no such argument either.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 32, 32>, MaxPool2d<Window{.kernel_size = 2, .groups = 3}>>;
