// gcc: step takes the frame, then a State<Net>, which it changes
// clang: step takes the frame, then a State<Net>, which it changes
// A State that cannot remember.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<GRU<2, 8>, Linear<8, 2>>;

auto run(const Model<Net>& model, const State<Net>& state) { return model.step(Tensor<float, 2>{}, state); }
