// gcc: a pool takes a kernel_size
// clang: a pool takes a kernel_size
// PyTorch's fifth argument is return_indices.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 8, 8>, MaxPool2d<3, 2, 1, 1, true>>;
