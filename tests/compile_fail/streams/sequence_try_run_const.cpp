// gcc: an input is a contiguous range of floats
// clang: an input is a contiguous range of floats
// An output that cannot be written.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<GRU<2, 8>, Linear<8, 2>>;
bool run(const Model<Net>& model, std::span<const float> x, std::span<const float> y) { return model.try_run(x, y); }
