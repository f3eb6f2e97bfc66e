// With sixteen lanes: convolutions and pools.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/winograd.hpp>

#include "../support/sixteen_lanes.hpp"

TEST_CASE("sixteen lanes: convolutions and pools") { proof::hold_with_sixteen_lanes(networks::kernels::Windows{}); }
