// With sixteen lanes: norms, reductions and what moves numbers.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/interpolate.hpp>
#include <tenon/kernels/matmul.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/sixteen_lanes.hpp"

TEST_CASE("sixteen lanes: norms, reductions and what moves numbers") {
  proof::hold_with_sixteen_lanes(networks::kernels::Others{});
}
