// gcc: hand the call a Workspace<Net>, as in m\(x, workspace\) and m.batch\(in, out, workspace\)
// clang: hand the call a Workspace<Net>, as in m\(x, workspace\) and m.batch\(in, out, workspace\)
// What a batch takes from the stack.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Input<300, 64>, Linear<64, 64>, ReLU, Linear<64, 64>>;

bool run(const Model<Net>& model, std::span<const float> x, std::span<float> y) { return model.batch(x, y); }
