// gcc: try_run and batch take the inputs, then the outputs, then perhaps a Workspace<Net>; process the inputs, then the outputs, then a State<Net>
// clang: try_run and batch take the inputs, then the outputs, then perhaps a Workspace<Net>; process the inputs, then the outputs, then a State<Net>
// Where do the answers go?
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<GRU<2, 8>, Linear<8, 2>>;

auto run(const Model<Net>& model, std::span<const float> x, State<Net>& state) { return model.process(x, state); }
