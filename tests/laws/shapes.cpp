// Norms, reductions and what moves numbers, between layers that fold and join.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/networks.hpp"
#include "../support/proof.hpp"

using namespace networks::shapes;

TEST_CASE("norms and reductions among others") {
  proof::holds<Block>();
  proof::holds<Joined>();
  proof::holds<Rows>();
  proof::holds<Blocks>();
  proof::holds<Views>();
  proof::holds<Attention>();
}
