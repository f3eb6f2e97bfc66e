// One network for each norm, reduction and mover, small: what every compiler, sanitizer and set of
// flags is asked. Other files of this folder ask more of the same kernels, of one compiler.
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

#include "../support/kernel_networks.hpp"
#include "../support/proof.hpp"

TEST_CASE("kernels: norms, reductions, what moves numbers, products") {
  proof::hold_in_every_form(networks::kernels::Others{});
}
