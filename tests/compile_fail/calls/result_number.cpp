// gcc: use of deleted function .*operator T\(\) const \[with T = float; int \.\.\.Extents = \{1\}\]
// clang: to 'float' invokes a deleted function
// clang: y\[0\] is its first one
// A result is a Tensor, also of one number.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 1>>;
void run(const Model<Net>& model, const Tensor<float, 10>& x) { float y = model(x); }
