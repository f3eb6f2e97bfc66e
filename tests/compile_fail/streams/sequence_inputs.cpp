// gcc: whole sequences of any length are run of a network with one input and one output
// clang: whole sequences of any length are run of a network with one input and one output
// Two sequences of any length.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Parallel<LSTM<3, 8>, LSTM<2, 8>>, Add>;
auto run(const Model<Net>& model, const Tensor<float, 9, 3>& x, const Tensor<float, 9, 2>& z) { return model(x, z); }
