// gcc: try_run and batch take the inputs, then the outputs
// clang: try_run and batch take the inputs, then the outputs
// No output.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<GRU<2, 8>, Linear<8, 2>>;
bool run(const Model<Net>& model, std::span<const float> x) { return model.try_run(x); }
