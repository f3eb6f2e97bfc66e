// gcc: an input is a contiguous range of floats or of Tensors of its shape
// clang: an input is a contiguous range of floats or of Tensors of its shape
// The answers would be gone.
#include <tenon/testing/run_matrices.hpp>
#include <vector>
using namespace tenon;

using Net = Sequential<GRU<2, 8>, Linear<8, 2>>;

auto run(const Model<Net>& model, std::span<const float> x, State<Net>& state) {
  return model.process(x, std::vector<float>(64), state);
}
