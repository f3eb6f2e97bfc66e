// gcc: model expects an input of shape \[10\] \(layer 0 is Linear<10, 20>\) but is called with \[2, 5\]
// clang: says\("model expects an input of shape", shape_of<10>, "\(layer 0 is", type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>, "\) but is called with", shape_of<2, 5>\).*tensors of its inputs' shapes
// As many numbers, but of another shape.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

auto run(const Model<Net>& model, const Tensor<float, 2, 5>& x) { return model(x); }
