// gcc: struct tenon::detail::by_value_law<12607488>
// gcc: over 1 MiB is too large for the stack: load_model<Net>\(path\)
// clang: over 1 MiB is too large for the stack: load_model<Net>\(path\)
// 12 MB of parameters as a value, and of a Model, which end in a crash where a stack has 8.
#include <tenon/tenon.hpp>
using namespace tenon;

using Net = Sequential<Input<20, 512>, GRU<512, 512>, GRU<512, 512>>;

float run(const Tensor<float, 20, 512>& x) {
  const Model<Net> model{load<Net>("net.safetensors")};
  return model(x)[0];
}
