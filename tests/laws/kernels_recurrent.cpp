// One network for each recurrent kernel, small: what every compiler, sanitizer and set of
// flags is asked. Other files of this folder ask more of the same kernels, of one compiler.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/kernel_networks.hpp"
#include "../support/proof.hpp"

TEST_CASE("kernels: recurrent layers") { proof::hold_in_every_form(networks::kernels::Recurrents{}); }
