// gcc: output_bounds takes a box of its shape for each input of the network
// clang: output_bounds takes a box of its shape for each input of the network
// A point of another shape.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<4, 3>, Tanh>;
void bounds_of(const Parameters<Net>& weights, const Tensor<float, 5>& x) { output_bounds(weights, around(x, 0.1f)); }
