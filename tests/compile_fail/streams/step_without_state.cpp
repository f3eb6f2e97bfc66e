// gcc: step takes the frame, then a State<Net>, which it changes: model.step\(frame, state\)
// clang: step takes the frame, then a State<Net>, which it changes: model.step\(frame, state\)
// Nothing is remembered.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<LSTM<4, 8>, Linear<8, 1>>;
void run(const Model<Net>& model, const Tensor<float, 4>& x) { (void)model.step(x); }
