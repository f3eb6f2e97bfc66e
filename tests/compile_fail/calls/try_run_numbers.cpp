// gcc: an input is a contiguous range of floats or of Tensors of its shape; an output one that is not const
// clang: an input is a contiguous range of floats or of Tensors of its shape; an output one that is not const
// Numbers are no ranges.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

bool run(const Model<Net>& model) { return model.try_run(1, 2); }
