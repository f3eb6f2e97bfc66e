// gcc: output_bounds takes a box of its shape for each input of the network
// clang: output_bounds takes a box of its shape for each input of the network
// One input, two boxes.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<4, 3>, Tanh>;
void bounds_of(const Parameters<Net>& weights) { output_bounds(weights, box(-1, 1), box(-1, 1)); }
