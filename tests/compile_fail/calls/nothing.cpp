// gcc: model expects an input of shape \[10\] \(layer 0 is Linear<10, 20>\) but is called with nothing
// clang: says\("model expects an input of shape", shape_of<10>, "\(layer 0 is", type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>, "\) but is called with", tensors<>\).*tensors of its inputs' shapes
// No input.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

auto run(const Model<Net>& model) { return model(); }
