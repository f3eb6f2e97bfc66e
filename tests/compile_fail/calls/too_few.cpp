// gcc: model expects inputs of shape \[3\] and \[5\] \(layer 0 is Linear<3, 4>\) but is called with \[3\]
// clang: says\("model expects inputs of shape", tensors<(tenon::detail::)?shape<3>, (tenon::detail::)?shape<5>>, "\(layer 0 is", type<(tenon::)?Linear<3, 4(, tenon::Bias::yes)?>>, "\) but is called with", tensors<(tenon::detail::)?shape<3>>\).*tensors of its inputs' shapes
// One of two inputs.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Parallel<Linear<3, 4>, Linear<5, 4>>, Add>;

auto run(const Model<Net>& model, const Tensor<float, 3>& x) { return model(x); }
