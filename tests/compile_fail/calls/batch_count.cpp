// gcc: try_run and batch take the inputs, then the outputs, then perhaps a Workspace<Net>
// clang: try_run and batch take the inputs, then the outputs, then perhaps a Workspace<Net>
// An output too few.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

bool run(const Model<Net>& model, std::span<const float> x) { return model.batch(x); }
