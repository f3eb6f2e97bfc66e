// Convolutions and pools.
#pragma once
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/pool.hpp>

#include "networks.hpp"

namespace targets {
namespace {

using Image = Sequential<Input<2, 6, 6>, Conv2d<2, 8, 3>, ReLU, Conv2d<8, 8, Window{.kernel_size = 3, .groups = 8}>,
                         ELU<>, AdaptiveAvgPool2d<1>, Flatten, Linear<8, 3>>;

void each_network(auto f) { f.template operator()<Image>("image"); }
void each_stream(auto) {}

}  // namespace
}  // namespace targets
