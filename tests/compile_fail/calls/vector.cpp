// gcc: model expects an input of shape \[10\] \(layer 0 is Linear<10, 20>\) but is called with std::vector<float>
// clang: says\("model expects an input of shape", shape_of<10>, "\(layer 0 is", type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>, "\) but is called with", tensors<std::vector<float, std::allocator<float>>>\).*tensors of its inputs' shapes
// A vector's length is known at run time: that is for try_run.
#include <tenon/testing/run_matrices.hpp>
#include <vector>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

auto run(const Model<Net>& model, const std::vector<float>& x) { return model(x); }
