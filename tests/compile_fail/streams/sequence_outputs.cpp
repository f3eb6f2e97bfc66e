// gcc: whole sequences of any length are run of a network with one input and one output
// clang: whole sequences of any length are run of a network with one input and one output
// A sequence of any length, of a network with two outputs.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<LSTM<3, 8>, Branch<Linear<8, 2>, Linear<8, 1>>>;
auto run(const Model<Net>& model, const Tensor<float, 9, 3>& x) { return model(x); }
