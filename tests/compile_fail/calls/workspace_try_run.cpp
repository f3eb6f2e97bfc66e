// gcc: struct tenon::detail::stack_law<76800>
// gcc: error: .*this network's workspace is over 64 KiB: hand the call a Workspace<Net>
// clang: '76800U?L*L <= most'.*this network's workspace is over 64 KiB: hand the call a Workspace<Net>
// Nor where lengths are known at run time.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Large = Sequential<Input<300, 64>, Linear<64, 64>, ReLU, Linear<64, 64>>;

bool run(const Model<Large>& model, std::span<const float> x, std::span<float> y) { return model.try_run(x, y); }
