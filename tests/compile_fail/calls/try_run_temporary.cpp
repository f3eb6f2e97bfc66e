// gcc: an input is a contiguous range of floats or of Tensors of its shape
// clang: an input is a contiguous range of floats or of Tensors of its shape
// The answer would be gone.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

bool run(const Model<Net>& model, std::span<const float> x) { return model.try_run(x, Tensor<float, 5>{}); }
