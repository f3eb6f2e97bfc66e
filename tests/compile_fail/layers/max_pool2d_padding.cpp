// gcc: a pool's padding is at most half its kernel_size, as in PyTorch
// clang: a pool's padding is at most half its kernel_size, as in PyTorch
// More padding than half the window, which PyTorch refuses when it runs.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 8, 8>, MaxPool2d<Window{.kernel_size = 3, .padding = {2}}>>;
