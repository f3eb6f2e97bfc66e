// gcc: output_padding is smaller than the stride or the dilation, as in PyTorch
// clang: output_padding is smaller than the stride or the dilation, as in PyTorch
// Steps of one leave nothing open.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 5>, ConvTranspose1d<4, 2, Window{.kernel_size = 3, .output_padding = 1}>>;
