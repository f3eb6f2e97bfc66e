// gcc: Weights::bf16 takes no Linear with a BatchNorm behind it
// clang: Weights::bf16 takes no Linear with a BatchNorm behind it
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<3, 2>, BatchNorm1d<2>>;
auto stored(const Parameters<Net>& parameters) { return as_stored<Weights::bf16>(parameters); }
