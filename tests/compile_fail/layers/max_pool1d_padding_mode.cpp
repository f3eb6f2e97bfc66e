// gcc: this layer has no such argument
// clang: this layer has no such argument
// PyTorch has no such argument either.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken =
    Sequential<Input<3, 32>, MaxPool1d<Window{.kernel_size = 3, .padding = {1}, .padding_mode = PaddingMode::reflect}>>;
