// gcc: model expects an input of shape \[4\] \(layer 0 is LSTM<4, 8>\) but is called with \[3\]
// clang: says\("model expects an input of shape", shape_of<4>, "\(layer 0 is", type<(tenon::)?LSTM<4, 8.*>>, "\) but is called with", shape_of<3>\)
// A frame of 3 numbers.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<LSTM<4, 8>, Linear<8, 1>>;
auto run(const Model<Net>& model, State<Net>& state, const Tensor<float, 3>& x) { return model.step(x, state); }
