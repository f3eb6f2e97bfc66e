// gcc: an input is a contiguous range of floats or of Tensors of its shape; an output one that is not const
// clang: an input is a contiguous range of floats or of Tensors of its shape; an output one that is not const
// Doubles where floats are computed.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<GRU<2, 8>, Linear<8, 2>>;

auto run(const Model<Net>& model, std::span<const float> x, std::span<double> y, State<Net>& state) {
  return model.process(x, y, state);
}
