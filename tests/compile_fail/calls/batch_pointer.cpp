// gcc: an input is a contiguous range of floats or of Tensors of its shape
// clang: an input is a contiguous range of floats or of Tensors of its shape
// A pointer has no length.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

bool run(const Model<Net>& model, const float* x, std::span<float> y) { return model.batch(x, y); }
