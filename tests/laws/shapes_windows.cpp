// Norms, reductions and what moves numbers, between convolutions.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/reduce.hpp>

#include "../support/networks.hpp"
#include "../support/proof.hpp"

using namespace networks::shapes;

TEST_CASE("shapes between convolutions, and views of them") {
  proof::holds<Image>();
  proof::holds<Orders>();
}
