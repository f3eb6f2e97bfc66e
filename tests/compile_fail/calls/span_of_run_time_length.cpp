// gcc: model expects an input of shape \[10\] \(layer 0 is Linear<10, 20>\) but is called with std::span<const float>
// clang: says\("model expects an input of shape", shape_of<10>, "\(layer 0 is", type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>, "\) but is called with", tensors<std::span<const float, 18446744073709551615>>\).*tensors of its inputs' shapes
// A span whose length is known at run time is for try_run.
#include <span>
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

auto run(const Model<Net>& model, std::span<const float> x) { return model(x); }
