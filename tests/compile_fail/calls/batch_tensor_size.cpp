// gcc: an input is a contiguous range of floats or of Tensors of its shape
// clang: an input is a contiguous range of floats or of Tensors of its shape
// Tensors of another size.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

bool run(const Model<Net>& model, std::span<const Tensor<float, 9>> x, std::span<float> y) { return model.batch(x, y); }
