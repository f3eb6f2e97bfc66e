// Networks of convolutions and pools, channels innermost: as the oracle.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/winograd.hpp>

#include "../support/networks.hpp"
#include "../support/proof.hpp"

using namespace networks::spatial;

TEST_CASE("convolutions and pools: as the oracle") {
  proof::holds<Classifier>(1, 3);
  proof::holds<SkippedInput>(1, 3);
  proof::holds<Enlarged>(1, 3);
  proof::holds<Winograd>(1, 3);
}
