// gcc: a convolution takes its channels
// clang: a convolution takes its channels
// A bool where PyTorch has a padding.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 8, 8>, Conv2d<3, 16, 3, 1, false>>;
