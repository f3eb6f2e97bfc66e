// gcc: an input is a contiguous range of floats or of Tensors of its shape
// clang: an input is a contiguous range of floats or of Tensors of its shape
// Doubles where floats are written.
#include <tenon/testing/run_matrices.hpp>
#include <vector>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

bool run(const Model<Net>& model, std::span<const float> x, std::vector<double>& y) { return model.batch(x, y); }
