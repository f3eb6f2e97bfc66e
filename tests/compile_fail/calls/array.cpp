// gcc: model expects an input of shape \[10\] \(layer 0 is Linear<10, 20>\) but is called with \[9\]
// clang: says\("model expects an input of shape", shape_of<10>, "\(layer 0 is", type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>, "\) but is called with", shape_of<9>\).*tensors of its inputs' shapes
// An array of another size.
#include <array>
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

auto run(const Model<Net>& model, const std::array<float, 9>& x) { return model(x); }
