// gcc: an input is a contiguous range of floats or of Tensors of its shape; an output one that is not const
// clang: an input is a contiguous range of floats or of Tensors of its shape; an output one that is not const
// Doubles where floats are computed.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

bool run(const Model<Net>& model, std::span<const double> x, std::span<float> y) { return model.try_run(x, y); }
