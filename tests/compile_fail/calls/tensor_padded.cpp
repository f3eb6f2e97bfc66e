// gcc: model expects an input of shape \[10\] \(layer 0 is Linear<10, 20>\) but is called with \[16\]
// clang: says\("model expects an input of shape", shape_of<10>, "\(layer 0 is", type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>, "\) but is called with", shape_of<16>\).*tensors of its inputs' shapes
// A Tensor of another size, in a storage of the same.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

auto run(const Model<Net>& model, const Tensor<float, 16>& x) { return model(x); }
