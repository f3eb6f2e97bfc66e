// One network for each kernel of matrices, small: what every compiler, sanitizer and set of
// flags is asked. Other files of this folder ask more of the same kernels, of one compiler.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/kernel_networks.hpp"
#include "../support/proof.hpp"

TEST_CASE("kernels: matrices and elementwise") { proof::hold_in_every_form(networks::kernels::Matrices{}); }
