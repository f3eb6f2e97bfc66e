// gcc: model expects an input of shape \[10\] \(layer 0 is Linear<10, 20>\) but is called with const float\*
// clang: says\("model expects an input of shape", shape_of<10>, "\(layer 0 is", type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>, "\) but is called with", tensors<const float \*>\).*tensors of its inputs' shapes
// A pointer has no length.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

auto run(const Model<Net>& model, const float* x) { return model(x); }
