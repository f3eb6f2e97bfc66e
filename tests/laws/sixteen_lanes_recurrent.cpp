// With sixteen lanes: recurrent layers.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/sixteen_lanes.hpp"

TEST_CASE("sixteen lanes: recurrent layers") { proof::hold_with_sixteen_lanes(networks::kernels::Recurrents{}); }
