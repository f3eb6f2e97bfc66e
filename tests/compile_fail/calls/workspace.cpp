// gcc: struct tenon::detail::stack_law<76800>
// gcc: error: .*this network's workspace is over 64 KiB: hand the call a Workspace<Net>, as in m\(x, workspace\)
// clang: '76800U?L*L <= most'.*this network's workspace is over 64 KiB: hand the call a Workspace<Net>, as in m\(x, workspace\)
// 300 rows of 64 numbers do not belong on the stack.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Large = Sequential<Input<300, 64>, Linear<64, 64>, ReLU, Linear<64, 64>>;

auto run(const Model<Large>& model, const Tensor<float, 300, 64>& x) { return model(x); }
