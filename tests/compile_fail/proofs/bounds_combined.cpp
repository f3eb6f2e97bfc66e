// gcc: this Model holds its parameters combined \(BatchNorm, Winograd's transform\): give output_bounds the Parameters
// clang: this Model holds its parameters combined \(BatchNorm, Winograd's transform\): give output_bounds the Parameters
// What BatchNorm did to the weights cannot be told from them.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<4, 3>, BatchNorm1d<3>>;
auto bounds_of(const Model<Net>& model) { return output_bounds(model, box(-1, 1)); }
