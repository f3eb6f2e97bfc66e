// gcc: output_bounds needs the whole shape of the input: put Input<...> in front
// clang: output_bounds needs the whole shape of the input: put Input<...> in front
// Bounds of a network for any image.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

void bounds_of(const Parameters<Conv2d<3, 8, 3>>& weights) { output_bounds(weights, box(-1, 1)); }
