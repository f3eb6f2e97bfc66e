// gcc: model expects an input of shape \[3\] \(layer 0 is LSTM<3, 8>\) but is called with \[4\]
// clang: says\("model expects an input of shape", shape_of<3>, "\(layer 0 is", type<(tenon::)?LSTM<3, 8.*>>, "\) but is called with", shape_of<4>\)
// Blocks of four features of three.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<LSTM<3, 8>, Linear<8, 1>>;
auto run(const Model<Net>& model, const Tensor<float, 64, 4>& x, State<Net>& state) { return model.process(x, state); }
