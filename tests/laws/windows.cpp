// Networks of convolutions, channels innermost: as the oracle.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/winograd.hpp>

#include "../support/networks.hpp"
#include "../support/proof.hpp"

using namespace networks::spatial;

TEST_CASE("convolutions: as the oracle") {
  proof::holds<Strided>(1, 3);
  proof::holds<Skipped>(1, 3);
  proof::holds<Inception>(1, 3);
  proof::holds<Separable>(1, 3);
  proof::holds<GroupsOfFew>(1, 3);
  proof::holds<WinogradTwice>(1, 3);
}
