// gcc: model expects an input of shape \[10\] \(layer 0 is Linear<10, 20>\) but is called with Tensor<double, 10>
// clang: says\("model expects an input of shape", shape_of<10>, "\(layer 0 is", type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>, "\) but is called with", tensors<(tenon::)?Tensor<double, 10>>\).*tensors of its inputs' shapes
// Numbers of another type.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

auto run(const Model<Net>& model, const Tensor<double, 10>& x) { return model(x); }
