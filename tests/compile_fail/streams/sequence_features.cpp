// gcc: model expects an input of shape \[3, \?\] \(layer 0 is Conv1d<3, 4, 5>\) but is called with \[4, 9\]
// clang: says\("model expects an input of shape", shape_of<3, -1>, "\(layer 0 is", type<(tenon::)?Conv1d<3, 4, 5>>, "\) but is called with", shape_of<4, 9>\)
// Four channels of three.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Conv1d<3, 4, 5>>;
auto run(const Model<Net>& model, const Tensor<float, 4, 9>& x) { return model(x); }
