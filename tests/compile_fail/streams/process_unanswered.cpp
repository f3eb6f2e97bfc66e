// gcc: not every frame has an answer: model\.process\(in, out, state\)
// clang: not every frame has an answer: model\.process\(in, out, state\)
// Behind a stride every second frame is answered.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Conv1d<3, 4, Window{.kernel_size = 2, .stride = 2}>>;
auto run(const Model<Net>& model, const Tensor<float, 64, 3>& x, State<Net>& state) { return model.process(x, state); }
