// gcc: an input is a contiguous range of floats or of Tensors of its shape
// clang: an input is a contiguous range of floats or of Tensors of its shape
// An output that cannot be written.
#include <tenon/testing/run_matrices.hpp>
#include <vector>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

bool run(const Model<Net>& model, std::span<const float> x, const std::vector<float>& y) { return model.batch(x, y); }
