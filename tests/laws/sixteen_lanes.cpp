// Each kernel with sixteen lanes, in arrays where no register has them: AVX-512's plans, packed weights and tails on any
// machine. Exact ends of what a caller gives are there for the sanitizers.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/interpolate.hpp>
#include <tenon/kernels/matmul.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/recurrent.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/softmax.hpp>
#include <tenon/kernels/winograd.hpp>

#include "../support/kernel_networks.hpp"
#include "../support/proof.hpp"

namespace {

constexpr tenon::Options sixteen{.target = {tenon::InstructionSet::scalar, 16, true}};

template <class... Nets>
void hold(tenon::extend::types<Nets...>) {
  const auto each = []<class Net>(std::type_identity<Net>) {
    INFO(boost::core::demangle(typeid(Net).name()));
    const auto parameters = proof::random_parameters<Net>(1);
    proof::Case c(proof::span_calls<Net, proof::CallsOf<Net, sixteen>>, 3);
    for (std::size_t i = 0; i < c.in.size(); ++i) proof::fill(c.input(i), static_cast<unsigned>(i) + 1);
    const auto model = c.calls.model(parameters.get());
    proof::holds(model.get(), c, proof::truths(parameters.get(), c));
  };
  (each(std::type_identity<Nets>{}), ...);
}

}  // namespace

TEST_CASE("sixteen lanes: matrices and elementwise") { hold(networks::kernels::Matrices{}); }
TEST_CASE("sixteen lanes: convolutions and pools") { hold(networks::kernels::Windows{}); }
TEST_CASE("sixteen lanes: norms, reductions and what moves numbers") { hold(networks::kernels::Others{}); }
TEST_CASE("sixteen lanes: recurrent layers") { hold(networks::kernels::Recurrents{}); }
