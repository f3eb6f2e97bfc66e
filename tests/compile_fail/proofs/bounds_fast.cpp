// gcc: output_bounds knows the errors of Math::accurate, not those of Math::fast
// clang: output_bounds knows the errors of Math::accurate, not those of Math::fast
// Other formulas, other errors.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<4, 3>, Tanh>;
auto bounds_of(const Model<Net, Options{.math = Math::fast}>& model) { return output_bounds(model, box(-1, 1)); }
