// gcc: output_padding is smaller than the stride or the dilation, as in PyTorch
// clang: output_padding is smaller than the stride or the dilation, as in PyTorch
// Two more columns than steps of two leave open.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken =
    Sequential<Input<4, 5, 5>, ConvTranspose2d<4, 2, Window{.kernel_size = 3, .stride = 2, .output_padding = {0, 2}}>>;
