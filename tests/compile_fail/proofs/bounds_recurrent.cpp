// gcc: bounded_law<.*LSTM<3, 5>
// gcc: output_bounds has no bounds of this layer: recurrent layers and interpolation
// clang: output_bounds has no bounds of this layer: recurrent layers and interpolation
// A layer that nobody has bounded yet.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Input<4, 3>, LSTM<3, 5>>;
auto bounds_of(const Parameters<Net>& weights) { return output_bounds(weights, box(-1, 1)); }
