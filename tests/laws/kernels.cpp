// One network for each kernel, small and at awkward sizes: what every compiler, sanitizer and set of flags is asked.
// Other files of this folder ask more of the same kernels, of one compiler.
#include <tenon/run.hpp>

#include "../support/kernel_networks.hpp"
#include "../support/proof.hpp"

namespace {

template <class... Nets>
void hold(tenon::extend::types<Nets...>) {
  (proof::holds_in_every_form<Nets>(1, 3), ...);
}

}  // namespace

TEST_CASE("kernels: matrices and elementwise") { hold(networks::kernels::Matrices{}); }
TEST_CASE("kernels: convolutions and pools") { hold(networks::kernels::Windows{}); }
TEST_CASE("kernels: norms, reductions and what moves numbers") { hold(networks::kernels::Others{}); }
TEST_CASE("kernels: recurrent layers") { hold(networks::kernels::Recurrents{}); }
