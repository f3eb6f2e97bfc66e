// gcc: model expects an input of shape \[2, 10\] \(layer 0 is Linear<10, 20>\) but is called with \[20\]
// clang: says\("model expects an input of shape", shape_of<2, 10>, "\(layer 0 is", type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>, "\) but is called with", shape_of<20>\).*tensors of its inputs' shapes
// The layer that is named is the first one, behind Input and inside Named.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Input<2, 10>, Named<"fc", Linear<10, 20>>, ReLU>;

auto run(const Model<Net>& model, const Tensor<float, 20>& x) { return model(x); }
