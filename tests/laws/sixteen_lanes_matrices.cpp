// With sixteen lanes: matrices and elementwise.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/sixteen_lanes.hpp"

TEST_CASE("sixteen lanes: matrices and elementwise") { proof::hold_with_sixteen_lanes(networks::kernels::Matrices{}); }
