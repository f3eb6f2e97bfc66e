// gcc: model expects an input of shape \[\?, 2\] \(layer 0 is GRU<2, 8>\) but is called with \[6\]
// clang: says\("model expects an input of shape", shape_of<-1, 2>, "\(layer 0 is", type<(tenon::)?GRU<2, 8.*>>, "\) but is called with", shape_of<6>\)
// An array does not say how many frames it holds.
#include <array>
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<GRU<2, 8>, Linear<8, 2>>;
auto run(const Model<Net>& model, const std::array<float, 6>& x) { return model(x); }
