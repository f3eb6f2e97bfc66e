// gcc: whole sequences of any length are run of a network with one input and one output
// clang: whole sequences of any length are run of a network with one input and one output
// A sequence of any length, of a network with two outputs, as ranges.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<LSTM<3, 8>, Branch<Linear<8, 2>, Linear<8, 1>>>;
bool run(const Model<Net>& model, std::span<const float> x, std::span<float> y, std::span<float> z) {
  return model.try_run(x, y, z);
}
