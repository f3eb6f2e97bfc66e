// gcc: Weights::bf16 takes no Linear with a BatchNorm behind it
// clang: Weights::bf16 takes no Linear with a BatchNorm behind it
// Of the whole sequence it stays by itself; frame by frame it would be packed into the Linear.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Input<6, 8>, Linear<8, 4>, Transpose<1, 2>, BatchNorm1d<4>>;
auto model(const Parameters<Net>& parameters) { return Model<Net, Options{.weights = Weights::bf16}>(parameters); }
